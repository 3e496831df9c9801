import Pages
import SourceText
import Testing

@testable import Platform
@testable import Preview

/// The server as its callers see it, by sockets of this process.
@Suite(.serialized) struct PreviewServerTests {
  private static func page(_ text: String, fixes: [Int: TextEdit] = [:]) -> PreviewedPage {
    PreviewedPage(
      PageDocument(title: text, main: [.element("p", text: text)]), source: Array(text.utf8),
      fixes: fixes)
  }

  /// A server of two notes, which notes what it is asked to mend.
  private struct Preview {
    let shelf: PreviewShelf
    let server: PreviewServer
    let mended = Locked<[String]>([])
    let port: UInt16

    init() throws {
      let fix = TextEdit(range: 0..<3, replacement: "One")
      shelf = PreviewShelf([page("list"), page("one", fixes: [4: fix]), page("two")])
      let socket = try ListeningSocket(port: 0)
      port = socket.port
      server = PreviewServer(shelf, at: socket) { [mended] place, edit, source in
        mended.withLock {
          $0.append("\(place) \(String(decoding: source.applying([edit]), as: UTF8.self))")
        }
        return place == 2 ? "no" : nil
      }
      #expect(server.start())
    }

    func head(_ path: String, _ fields: [String] = []) -> String {
      let lines = ["GET \(server.admission.root)\(path) HTTP/1.1", "Host: 127.0.0.1:\(port)"]
      return (lines + fields).map { "\($0)\r\n" }.joined() + "\r\n"
    }

    /// What is answered to bytes, until the server hangs up.
    func answer(_ request: String, pieces: Int = .max) throws -> String {
      let socket = try #require(StreamSocket(port: port))
      var rest = Array(request.utf8)[...]
      while !rest.isEmpty {
        _ = socket.send(Array(rest.prefix(pieces)), within: .seconds(5))
        rest = rest.dropFirst(pieces)
      }
      var answer: [UInt8] = []
      while case .bytes(let bytes) = socket.receive(within: .seconds(10)) { answer += bytes }
      return String(decoding: answer, as: UTF8.self)
    }
  }

  /// A window that has opened a page.
  private final class Window {
    private let socket: StreamSocket
    private var bytes: [UInt8] = []

    init(_ preview: Preview, _ path: String) throws {
      socket = try #require(StreamSocket(port: preview.port))
      let fields = [
        "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Origin: http://127.0.0.1:\(preview.port)",
      ]
      _ = socket.send(Array(preview.head(path, fields).utf8), within: .seconds(5))
      while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") { try receive() }
      let head = String(decoding: bytes, as: UTF8.self)
      #expect(head.hasPrefix("HTTP/1.1 101 "))
      bytes = []
    }

    private func receive() throws {
      guard case .bytes(let more) = socket.receive(within: .seconds(10)) else {
        throw SystemProblem.last
      }
      bytes += more
    }

    /// Says a text, in a frame with a mask of noughts.
    func say(_ text: String, first: UInt8 = 0x81) {
      let payload = Array(text.utf8)
      _ = socket.send(
        [first, 0x80 | UInt8(truncatingIfNeeded: payload.count), 0, 0, 0, 0] + payload,
        within: .seconds(5))
    }

    /// The next frame: its first byte, and its payload.
    func hear() throws -> (UInt8, String) {
      let (first, payload) = try hearBytes()
      return (first, String(decoding: payload, as: UTF8.self))
    }

    /// The same in bytes.
    func hearBytes() throws -> (UInt8, [UInt8]) {
      while bytes.count < 2 { try receive() }
      var (length, start) = (Int(bytes[1]), 2)
      if length == 126 {
        while bytes.count < 4 { try receive() }
        (length, start) = (Int(bytes[2]) << 8 | Int(bytes[3]), 4)
      }
      while bytes.count < start + length { try receive() }
      defer { bytes.removeFirst(start + length) }
      return (bytes[0], Array(bytes[start..<start + length]))
    }
  }

  @Test(arguments: [1, 7, .max])
  func aPageIsServedHoweverTheRequestIsTorn(pieces: Int) throws {
    let preview = try Preview()
    let text = try preview.answer(preview.head("1"), pieces: pieces)
    #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(text.contains("\r\nReferrer-Policy: no-referrer\r\n"))
    #expect(
      text.contains("connect-src ws://127.0.0.1:\(preview.port)\(preview.server.admission.root)1 "))
    #expect(text.contains("<p>one</p>"))
  }

  @Test func whoDoesNotKnowTheAddressGetsNothing() throws {
    let preview = try Preview()
    let host = "Host: 127.0.0.1:\(preview.port)\r\n\r\n"
    for path in ["/", "/1", "/0123456789abcdef0123456789abcdef/1", "/../../etc/passwd"] {
      let text = try preview.answer("GET \(path) HTTP/1.1\r\n\(host)")
      #expect(text.hasPrefix("HTTP/1.1 403 "), "\(path)")
      #expect(!text.contains("<p>"))
    }
    let other = preview.head("1").replacing("127.0.0.1", with: "evil.example")
    #expect(try preview.answer(other).hasPrefix("HTTP/1.1 403 "))
    #expect(try preview.answer("\u{16}\u{3}\u{1}\r\n\r\n").hasPrefix("HTTP/1.1 400 "))
    let long = "GET /" + String(repeating: "a", count: 100_000)
    #expect(try preview.answer(long).hasPrefix("HTTP/1.1 431 "))
  }

  @Test func aWindowIsToldWhatHasChanged() throws {
    let preview = try Preview()
    let window = try Window(preview, "1")
    window.say("{\"have\": 1}")
    #expect(try window.hear().1 == "{\"problems\": []}")
    preview.shelf.show(Self.page("other"), at: 2)
    preview.shelf.show(Self.page("new"), at: 1)
    let told = try JSONValue(parsing: Array(try window.hear().1.utf8))
    #expect(told["version"]?.number == 2)
    #expect(told["title"]?.string == "new")
    preview.shelf.show(nil, problems: [PreviewProblem(place: "a", message: "b")], at: 1)
    #expect(try window.hear().1 == "{\"problems\": [{\"place\": \"a\", \"message\": \"b\"}]}")
    window.say("x", first: 0x89)
    #expect(try window.hear() == (0x8A, "x"))
  }

  @Test func aWindowThatComesBackIsToldWhatItMissed() throws {
    let preview = try Preview()
    preview.shelf.show(Self.page("new"), at: 1)
    for (version, isNew) in [(2, false), (1, true), (9, true)] {
      let window = try Window(preview, "1")
      window.say("{\"have\": \(version)}")
      #expect(try window.hear().1.contains("new") == isNew, "\(version)")
    }
  }

  @Test func onlyAFixOfThePageThatIsShownIsMade() throws {
    let preview = try Preview()
    let window = try Window(preview, "1")
    window.say("{\"apply\": 4, \"of\": 1}")
    #expect(try window.hear().1 == "{\"answer\": \"\"}")
    for request in [
      "{\"apply\": 4, \"of\": 2}", "{\"apply\": 3, \"of\": 1}", "{\"apply\": -1, \"of\": 1}",
    ] {
      window.say(request)
      #expect(try window.hear().1.contains("nothing was written"), "\(request)")
    }
    #expect(preview.mended.withLock { $0 } == ["1 One"])
  }

  @Test(
    arguments: [
      ("nonsense", 0x81, 1003), ("{}", 0x81, 1003), ("{\"apply\": 1e99, \"of\": 1}", 0x81, 1003),
      ("x", 0x82, 1003), ("\u{7F}", 0xC1, 1002), ("", 0x88, 1000),
    ] as [(String, UInt8, Int)])
  func whatIsNotUnderstoodEndsTheConnection(text: String, first: UInt8, code: Int) throws {
    let window = try Window(Preview(), "1")
    window.say(text, first: first)
    let (opcode, payload) = try window.hearBytes()
    #expect(opcode == 0x88)
    #expect(payload == [UInt8(code >> 8), UInt8(code & 0xFF)])
  }

  @Test func manyCallersWhoSayNothingLeaveRoomForOthersWhenTheyGo() throws {
    let preview = try Preview()
    var idle: [StreamSocket] = []
    for _ in 0..<70 { idle.append(try #require(StreamSocket(port: preview.port))) }
    let refused = try preview.answer(preview.head("1"))
    #expect(refused.isEmpty || refused.hasPrefix("HTTP/1.1 503 "))
    idle = []
    var text = ""
    for _ in 0..<100 where !text.hasPrefix("HTTP/1.1 200 ") {
      usleep(20_000)
      text = try preview.answer(preview.head("1"))
    }
    #expect(text.hasPrefix("HTTP/1.1 200 "))
  }
}
