extension ResponseError {
  /// What is said of it to whoever reads the log of the editor.
  var message: String {
    switch self {
    case .parse: "the message is not JSON"
    case .invalidRequest: "the message is no request that can be made now"
    case .unknownMethod(let method): "there is no method \(method)"
    case .invalidParameters: "the parameters are not those of the method"
    case .notInitialized: "the server is not initialized yet"
    case .cancelled: "the request was cancelled"
    case .outdated: "the note was changed meanwhile"
    case .failed(let reason): reason
    }
  }
}
