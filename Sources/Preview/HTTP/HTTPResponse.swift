/// An answer, behind which the connection is closed.
package struct HTTPResponse: Equatable, Sendable {
  var status: HTTPStatus
  /// The fields beside those that every answer has; neither names nor values come from a request.
  var fields: [HTTPHeaders.Field] = []
  var body: [UInt8]

  /// A page, with what it may load and run.
  ///
  /// - Parameters:
  ///   - html: the page.
  ///   - policy: its Content-Security-Policy.
  /// - Returns: the answer that holds it.
  static func page(_ html: [UInt8], policy: String) -> HTTPResponse {
    HTTPResponse(
      status: .ok,
      fields: [
        HTTPHeaders.Field(name: "Content-Type", value: "text/html; charset=utf-8"),
        HTTPHeaders.Field(name: "Content-Security-Policy", value: policy),
      ], body: html)
  }

  /// A status in words.
  static func plain(_ status: HTTPStatus, _ words: String? = nil) -> HTTPResponse {
    var fields = [HTTPHeaders.Field(name: "Content-Type", value: "text/plain; charset=utf-8")]
    if status == .methodNotAllowed {
      fields.append(HTTPHeaders.Field(name: "Allow", value: "GET, HEAD"))
    }
    if status == .upgradeRequired {
      fields.append(HTTPHeaders.Field(name: "Sec-WebSocket-Version", value: "13"))
    }
    return HTTPResponse(
      status: status, fields: fields, body: Array("\(words ?? status.phrase)\n".utf8))
  }

  /// What no answer goes without: nothing is kept, guessed, framed by others or told to them.
  private static let common = [
    HTTPHeaders.Field(name: "Connection", value: "close"),
    HTTPHeaders.Field(name: "Cache-Control", value: "no-store"),
    HTTPHeaders.Field(name: "Referrer-Policy", value: "no-referrer"),
    HTTPHeaders.Field(name: "X-Content-Type-Options", value: "nosniff"),
    HTTPHeaders.Field(name: "X-Frame-Options", value: "DENY"),
    HTTPHeaders.Field(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    HTTPHeaders.Field(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
  ]

  /// The answer as it is sent.
  ///
  /// - Parameter isHeadOnly: whether the body is left out, whose length is told nevertheless.
  /// - Returns: its head, and its body.
  func bytes(isHeadOnly: Bool = false) -> [UInt8] {
    let length = HTTPHeaders.Field(name: "Content-Length", value: "\(body.count)")
    return Self.head(status, fields + [length] + Self.common) + (isHeadOnly ? [] : body)
  }

  /// A head with its empty line.
  static func head(_ status: HTTPStatus, _ fields: [HTTPHeaders.Field]) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
    for field in fields { text += "\(field.name): \(field.value)\r\n" }
    return Array("\(text)\r\n".utf8)
  }
}
