/// Why a request is not answered with a result.
enum ResponseError: Error, Hashable, Sendable {
  /// What came is no JSON.
  case parse
  /// What came is no message, or comes at the wrong time.
  case invalidRequest
  case unknownMethod(String)
  /// What the method needs is missing or of another kind.
  case invalidParameters
  /// A request before the one that initializes the server.
  case notInitialized
  case cancelled
  /// The note was changed before it was checked: the client is to ask again.
  case outdated
  /// What was asked for cannot be done; in words for the user.
  case failed(String)

  /// The number of JSON-RPC 2.0, or of the Language Server Protocol.
  var code: Int {
    switch self {
    case .parse: -32700
    case .invalidRequest: -32600
    case .unknownMethod: -32601
    case .invalidParameters: -32602
    case .notInitialized: -32002
    case .cancelled: -32800
    case .outdated: -32802
    case .failed: -32803
    }
  }
}
