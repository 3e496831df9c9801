import SourceText

/// The request by which a connection becomes a WebSocket, and its answer (RFC 6455, section 4).
enum WebSocketHandshake {
  /// What came of a request.
  enum Outcome: Equatable {
    /// It asks for nothing of the kind.
    case other
    /// It is granted by these bytes.
    case granted([UInt8])
    case refused(HTTPStatus)
  }

  /// Looks at a request whose address and sender are known to be right.
  static func outcome(of request: HTTPRequest) -> Outcome {
    let headers = request.headers
    guard headers.words(of: "upgrade").contains("websocket") else { return .other }
    guard request.method == "GET", headers.words(of: "connection").contains("upgrade"),
      let key = headers["sec-websocket-key"], isKey(key)
    else { return .refused(.badRequest) }
    guard headers["sec-websocket-version"] == "13" else { return .refused(.upgradeRequired) }
    return .granted(
      HTTPResponse.head(
        .switchingProtocols,
        [
          HTTPHeaders.Field(name: "Upgrade", value: "websocket"),
          HTTPHeaders.Field(name: "Connection", value: "Upgrade"),
          HTTPHeaders.Field(name: "Sec-WebSocket-Accept", value: answer(to: key)),
        ]))
  }

  /// What shows that the key was read.
  static func answer(to key: String) -> String {
    Base64.text(of: SHA1.hash(of: Array("\(key)258EAFA5-E914-47DA-95CA-C5AB0DC85B11".utf8)))
  }

  /// Whether a text spells 16 bytes in Base64.
  private static func isKey(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 24 && text.hasSuffix("==")
      && bytes.dropLast(2).allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
      }
  }
}
