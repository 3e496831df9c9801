import Testing

@testable import Preview

@Suite struct AdmissionTests {
  private static let token = PreviewToken()

  private func outcome(
    _ path: String, pages: Int = 2, method: String = "GET", fields: [String: String] = [:]
  ) -> Admission.Outcome {
    var headers = HTTPHeaders()
    for (name, value) in ["host": "127.0.0.1:8000"].merging(fields, uniquingKeysWith: { $1 }) {
      headers.append(HTTPHeaders.Field(name: name, value: value))
    }
    let path = path.replacing("TOKEN", with: Self.token.text)
    return Admission(port: 8000, token: Self.token, pageCount: pages).outcome(
      of: HTTPRequest(method: method, path: path, headers: headers))
  }

  private static let here = "127.0.0.1:8000"

  @Test(arguments: [
    ("/TOKEN/", Admission.Outcome.page(0, host: here)), ("/TOKEN/1", .page(1, host: here)),
    ("/TOKEN/2", .page(2, host: here)), ("/TOKEN/3", .refused(.notFound)),
    ("/TOKEN/0", .refused(.notFound)), ("/TOKEN/01", .refused(.notFound)),
    ("/TOKEN/-1", .refused(.notFound)), ("/TOKEN/1/", .refused(.notFound)),
    ("/TOKEN/../1", .refused(.notFound)), ("/TOKEN", .refused(.notFound)),
    ("/TOKEN/99999999999999999999", .refused(.notFound)),
    ("/", .refused(.forbidden)), ("/1", .refused(.forbidden)), ("//TOKEN/", .refused(.forbidden)),
    ("/x/1", .refused(.forbidden)), ("/TOKENx/1", .refused(.forbidden)),
    ("/%54OKEN/1", .refused(.forbidden)), ("/etc/passwd", .refused(.forbidden)),
  ])
  func onlyTheAddressesOfPagesLeadSomewhere(path: String, expected: Admission.Outcome) {
    #expect(outcome(path) == expected)
  }

  @Test func oneNoteAloneNeedsNoList() {
    #expect(outcome("/TOKEN/", pages: 1) == .page(1, host: Self.here))
  }

  @Test(arguments: [
    "evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:8001",
    "127.0.0.1:8000.evil.example",
    "[::1]:8000", "",
  ])
  func anotherHostIsRefused(host: String) {
    #expect(outcome("/TOKEN/1", fields: ["host": host]) == .refused(.forbidden))
  }

  @Test(arguments: [
    ("http://127.0.0.1:8000", true), ("http://localhost:8000", false), ("null", false),
    ("https://127.0.0.1:8000", false), ("http://evil.example", false),
  ])
  func aWebSocketIsOpenedFromThePageAlone(origin: String, isAdmitted: Bool) {
    let found = outcome("/TOKEN/1", fields: ["upgrade": "websocket", "origin": origin])
    #expect(found == (isAdmitted ? .page(1, host: Self.here) : .refused(.forbidden)))
  }

  @Test func aWebSocketWithoutAnOriginIsRefused() {
    #expect(outcome("/TOKEN/1", fields: ["upgrade": "websocket"]) == .refused(.forbidden))
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"])
  func nothingIsWrittenByARequest(method: String) {
    #expect(outcome("/TOKEN/1", method: method) == .refused(.methodNotAllowed))
    #expect(outcome("/x/1", method: method) == .refused(.forbidden))
  }

  @Test func noTwoTokensAreAlike() {
    let tokens = Set((0..<100).map { _ in PreviewToken().text })
    #expect(tokens.count == 100)
    #expect(tokens.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
  }
}
