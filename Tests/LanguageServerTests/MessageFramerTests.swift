import Testing

@testable import LanguageServer

@Suite struct MessageFramerTests {
  /// The bodies that come out of a stream which arrives in pieces of some size; "?" for what cannot be read.
  private func bodies(_ stream: String, pieces: Int = .max) -> [String] {
    var framer = MessageFramer()
    var bodies: [String] = []
    var rest = Array(stream.utf8)[...]
    while !rest.isEmpty {
      framer.append(Array(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
      while let frame = framer.next() {
        switch frame {
        case .body(let body): bodies.append(String(decoding: body, as: UTF8.self))
        case .unreadable: bodies.append("?")
        }
      }
    }
    return bodies
  }

  private static let streams: [(String, [String])] = [
    ("Content-Length: 2\r\n\r\n{}", ["{}"]),
    ("content-LENGTH:2\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\n\n{}", ["{}"]),
    (
      "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
      ["{}"]
    ),
    ("Content-Length : 2 \r\nX: y\r\n\r\n{}Content-Length: 1\r\n\r\n1", ["{}", "1"]),
    ("Content-Length: 3\r\n\r\né1Content-Length: 0\r\n\r\n", ["é1", ""]),
    // Garbage costs no message behind it.
    ("garbage\nContent-Length: 2\r\n\r\n{}", ["{}"]),
    ("garbage\r\n\r\nContent-Length: 2\r\n\r\n{}", ["?", "{}"]),
    ("\r\n\r\n\nContent-Length: 2\r\n\r\n{}", ["{}"]),
    ("Content-Length: x\r\n\r\nContent-Length: 2\r\n\r\n{}", ["?", "{}"]),
    ("Content-Length: -2\r\n\r\nContent-Length: 2\r\n\r\n{}", ["?", "{}"]),
    // A torn message runs into the next one; the one behind that is read.
    (
      "Content-Length: 9\r\n\r\n{\"a\"" + "Content-Length: 2\r\n\r\n{}"
        + "Content-Length: 2\r\n\r\n[]",
      ["{\"a\"Conte", "?", "[]"]
    ),
    ("Content-Length: 99999999999999999999\r\n\r\nxContent-Length: 2\r\n\r\n{}", ["?", "{}"]),
    ("Content-Length: 5\r\n\r\n{}", []),
  ]

  @Test(arguments: streams, [1, 3, .max])
  func messagesAreCutOut(_ stream: (text: String, bodies: [String]), _ pieces: Int) {
    #expect(bodies(stream.text, pieces: pieces) == stream.bodies)
  }

  @Test func aLineWithoutEndTakesNoMemoryAndNoMessage() {
    let line = String(repeating: "x", count: 300_000)
    let rest = "\nContent-Length: 2\r\n\r\n{}"
    #expect(bodies(line + rest, pieces: 1 << 16) == ["{}"])
  }
}
