import Testing

@testable import Preview

@Suite struct HTTPRequestReaderTests {
  /// What comes of a stream that arrives in pieces of some size: the request in words, or the problem.
  private func outcome(_ stream: String, pieces: Int = .max) -> String {
    var reader = HTTPRequestReader()
    var rest = Array(stream.utf8)[...]
    while !rest.isEmpty {
      reader.append(Array(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
      do {
        guard let (request, behind) = try reader.next() else { continue }
        let fields = request.headers.fields.map { "\($0.name)=\($0.value)" }
        let words = [request.method, request.path] + fields
        return "\(words.joined(separator: " "))|\(String(decoding: behind + rest, as: UTF8.self))"
      } catch {
        return "\(error)"
      }
    }
    return "waiting"
  }

  private static let requests: [(String, String)] = [
    ("GET / HTTP/1.1\r\nHost: a:1\r\n\r\n", "GET / host=a:1|"),
    ("HEAD /a/b?c=/d#e HTTP/1.0\r\n\r\n", "HEAD /a/b|"),
    ("GET /%2e%2e/x HTTP/1.1\r\nX:\t a  b \t\r\n\r\nrest", "GET /%2e%2e/x x=a  b|rest"),
    ("GET / HTTP/1.1\r\nA:\r\na:1\r\nContent-Length: 0\r\n\r\n", "GET / a= a=1 content-length=0|"),
    ("GET / HTTP/1.1\r\nA: é\r\n\r\n", "GET / a=é|"),
    ("GET / HTTP/1.1\r\nHost: a", "waiting"),
    ("GET / HTTP/1.1\r\n", "waiting"),
  ]

  @Test(arguments: requests, [1, 2, 3, 5, .max])
  func aHeadIsReadHoweverItIsTorn(_ example: (stream: String, found: String), _ pieces: Int) {
    #expect(outcome(example.stream, pieces: pieces) == example.found)
  }

  @Test(arguments: [
    "GET / HTTP/1.1\nHost: a\n\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1 \r\n\r\n",
    " GET / HTTP/1.1\r\n\r\n", "GET /\r\n\r\n", "GET / HTTPS/1.1\r\n\r\n", "\r\n\r\n", "x\r\n\r\n",
    "GET http://a/ HTTP/1.1\r\n\r\n", "OPTIONS * HTTP/1.1\r\n\r\n", "GET /é HTTP/1.1\r\n\r\n",
    "GET /a\0b HTTP/1.1\r\n\r\n", "G(T / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nA\r\n\r\n",
    "GET / HTTP/1.1\r\nA : b\r\n\r\n", "GET / HTTP/1.1\r\n: b\r\n\r\n",
    "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", "GET / HTTP/1.1\r\nA: b\u{1}\r\n\r\n",
    "GET / HTTP/1.1\r\nA: b\rc\r\n\r\n", "GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n",
    "GET / HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n",
  ])
  func whatTwoReadersCouldTakeForTwoThingsIsRefused(stream: String) {
    #expect(outcome(stream) == "malformed")
    #expect(outcome(stream, pieces: 1) == "malformed")
  }

  @Test(arguments: [
    ("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc", "hasBody"),
    ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "hasBody"),
    ("GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", "hasBody"),
    ("GET / HTTP/2.0\r\n\r\n", "unknownVersion"), ("PRI * HTTP/2.0\r\n\r\n", "malformed"),
    ("GET / HTTP/1.1\r\n" + String(repeating: "a: b\r\n", count: 65) + "\r\n", "headTooLarge"),
    ("GET /" + String(repeating: "a", count: 20_000), "headTooLarge"),
    (
      "GET / HTTP/1.1\r\nA: " + String(repeating: "a", count: 17_000) + "\r\n\r\n", "headTooLarge"
    ),
  ])
  func whatIsNotReadIsToldByName(stream: String, problem: String) {
    #expect(outcome(stream) == problem)
    #expect(outcome(stream, pieces: 1000) == problem)
  }

  @Test func everyBeginningOfARequestWaitsOrIsRefused() {
    let stream = "GET /a/1 HTTP/1.1\r\nHost: 127.0.0.1:80\r\nUpgrade: websocket\r\n\r\n"
    for length in 1..<stream.utf8.count {
      #expect(
        outcome(String(decoding: stream.utf8.prefix(length), as: UTF8.self)) == "waiting",
        "\(length)")
    }
  }

  @Test func wordsOfAListAreFoundWhereverTheyStand() throws {
    var reader = HTTPRequestReader()
    let head = "GET / HTTP/1.1\r\nConnection: keep-alive,\t Upgrade \r\nConnection: x\r\n\r\n"
    reader.append(Array(head.utf8))
    let request = try #require(try reader.next()).request
    #expect(request.headers.words(of: "connection") == ["keep-alive", "upgrade", "x"])
    #expect(request.headers["connection"] == nil)
    #expect(request.headers["host"] == nil)
  }
}
