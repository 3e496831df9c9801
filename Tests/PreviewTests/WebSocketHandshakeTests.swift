import Testing

@testable import Preview

@Suite struct WebSocketHandshakeTests {
  /// The example of RFC 6455, section 1.3.
  private static let fields = [
    "upgrade": "websocket", "connection": "Upgrade", "sec-websocket-version": "13",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
  ]

  private func outcome(
    of fields: [String: String], method: String = "GET"
  ) -> WebSocketHandshake.Outcome {
    var headers = HTTPHeaders()
    for (name, value) in fields { headers.append(HTTPHeaders.Field(name: name, value: value)) }
    return WebSocketHandshake.outcome(
      of: HTTPRequest(method: method, path: "/", headers: headers))
  }

  @Test func theExampleOfTheStandardIsGranted() throws {
    guard case .granted(let answer) = outcome(of: Self.fields) else {
      Issue.record("it is not granted")
      return
    }
    let text = String(decoding: answer, as: UTF8.self)
    #expect(text.hasPrefix("HTTP/1.1 101 Switching Protocols\r\n"))
    #expect(text.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"))
    #expect(text.hasSuffix("\r\n\r\n"))
  }

  @Test(arguments: [
    ("upgrade", "h2c", WebSocketHandshake.Outcome.other),
    ("connection", "close", .refused(.badRequest)),
    ("connection", "keep-alive, upgrade", .granted([])),
    ("sec-websocket-version", "8", .refused(.upgradeRequired)),
    ("sec-websocket-key", "", .refused(.badRequest)),
    ("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZ!==", .refused(.badRequest)),
    ("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ", .refused(.badRequest)),
  ])
  func aRequestIsGrantedOnlyAsAWhole(
    name: String, value: String, expected: WebSocketHandshake.Outcome
  ) {
    let found = outcome(of: Self.fields.merging([name: value]) { $1 })
    if case (.granted, .granted) = (found, expected) { return }
    #expect(found == expected)
  }

  @Test func onlyAGetIsGranted() {
    #expect(outcome(of: Self.fields, method: "POST") == .refused(.badRequest))
  }

  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    (String(repeating: "a", count: 1000), "291e9a6c66994949b57ba5e650361e98fc36b1ba"),
  ])
  func theHashIsThatOfTheStandard(text: String, hash: String) {
    let hex = SHA1.hash(of: Array(text.utf8)).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    #expect(hex.joined() == hash)
  }
}
