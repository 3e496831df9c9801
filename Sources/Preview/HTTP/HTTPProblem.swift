/// Why a request is not answered as it wants.
package enum HTTPProblem: Error, Hashable, Sendable {
  /// The head breaks the rules of HTTP (RFC 9112).
  case malformed
  /// A version other than 1.1 and 1.0.
  case unknownVersion
  /// The head has more bytes or fields than any that is read.
  case headTooLarge
  /// A body comes with it, and none is read.
  case hasBody

  /// The status that says so.
  var status: HTTPStatus {
    switch self {
    case .malformed: .badRequest
    case .unknownVersion: .versionNotSupported
    case .headTooLarge: .headTooLarge
    case .hasBody: .contentTooLarge
    }
  }
}
