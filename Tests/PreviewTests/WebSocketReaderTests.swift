import Testing

@testable import Preview

@Suite struct WebSocketReaderTests {
  /// A frame as a client sends it, with a mask.
  private static func frame(_ first: UInt8, _ payload: [UInt8], mask: [UInt8] = [1, 2, 3, 4])
    -> [UInt8]
  {
    let count = payload.count
    let length: [UInt8] =
      count < 126
      ? [UInt8(count)] : count < 65536 ? [126] + bytes(count, 2) : [127] + bytes(count, 8)
    let masked = payload.enumerated().map { $0.element ^ mask[$0.offset % 4] }
    return [first, length[0] | 0x80] + length.dropFirst() + mask + masked
  }

  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0))) }
  }

  private static func text(_ first: UInt8, _ text: String) -> [UInt8] {
    frame(first, Array(text.utf8))
  }

  /// What is said in a stream that arrives in pieces of some size, the problem last.
  private func said(_ stream: [UInt8], pieces: Int = .max) -> [String] {
    var reader = WebSocketReader(maximumLength: 70_000)
    var said: [String] = []
    var rest = stream[...]
    while !rest.isEmpty {
      reader.append(Array(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
      do {
        while let message = try reader.next() {
          said.append(words(message))
        }
      } catch {
        return said + ["\(error)"]
      }
    }
    return said
  }

  private func words(_ message: WebSocketReader.Message) -> String {
    switch message {
    case .text(let text): text
    case .ping(let bytes): "ping \(bytes)"
    case .pong: "pong"
    case .close: "close"
    }
  }

  private static let streams: [([UInt8], [String])] = [
    // The masked examples of RFC 6455, section 5.7.
    ([0x81, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58], ["Hello"]),
    (
      [0x8A, 0x85, 0x37, 0xFA, 0x21, 0x3D, 0x7F, 0x9F, 0x4D, 0x51, 0x58], ["pong"]
    ),
    (text(0x01, "Hel") + text(0x80, "lo"), ["Hello"]),
    (text(0x01, "a") + frame(0x89, [7]) + text(0x00, "") + text(0x80, "b"), ["ping [7]", "ab"]),
    // A letter may be cut between frames.
    (frame(0x01, [0xC3]) + frame(0x80, [0xA9]), ["é"]),
    (text(0x81, "") + text(0x81, "x"), ["", "x"]),
    (text(0x81, String(repeating: "y", count: 126)), [String(repeating: "y", count: 126)]),
    (text(0x81, String(repeating: "z", count: 65_536)), [String(repeating: "z", count: 65_536)]),
    (frame(0x88, []), ["close"]),
    (frame(0x88, [0x03, 0xE8] + Array("bye".utf8)), ["close"]),
    (frame(0x88, [0x0F, 0xA0]), ["close"]),
  ]

  @Test(arguments: streams, [1, 2, 3, 7, .max])
  func messagesAreReadHoweverTheyAreTorn(
    _ example: (stream: [UInt8], said: [String]), _ pieces: Int
  ) {
    #expect(said(example.stream, pieces: pieces) == example.said)
  }

  private static let broken: [([UInt8], String)] = [
    ([0x81, 0x05], "brokenRule"),  // no mask
    ([0xC1, 0x80], "brokenRule"), ([0xA1, 0x80], "brokenRule"), ([0x91, 0x80], "brokenRule"),
    ([0x83, 0x80], "brokenRule"), ([0x8B, 0x80], "brokenRule"),  // no such frame
    ([0x09, 0x80], "brokenRule"), ([0x89, 0xFE], "brokenRule"), ([0x88, 0xFF], "brokenRule"),
    (frame(0x80, [1]), "brokenRule"), (text(0x01, "a") + text(0x81, "b"), "brokenRule"),
    // Lengths are told as shortly as they can be.
    ([0x81, 0xFE, 0x00, 0x7D], "brokenRule"),
    ([0x81, 0xFF, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], "brokenRule"),
    ([0x81, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0], "brokenRule"),
    ([0x81, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "tooLarge"),
    ([0x81, 0xFF, 0, 0, 0, 0, 0, 1, 0x11, 0x71], "tooLarge"),
    (
      text(0x01, String(repeating: "a", count: 40_000))
        + text(0x80, String(repeating: "a", count: 40_000)), "tooLarge"
    ),
    (frame(0x82, [1]), "notText"), (frame(0x81, [0xC3]), "invalidText"),
    (frame(0x81, [0xED, 0xA0, 0x80]), "invalidText"),
    (frame(0x88, [3]), "brokenRule"), (frame(0x88, [0x03, 0xED]), "brokenRule"),
    (frame(0x88, [0x03, 0xE8, 0xFF]), "invalidText"),
  ]

  @Test(arguments: broken)
  func whatBreaksTheRulesEndsTheConnection(_ example: (stream: [UInt8], problem: String)) {
    #expect(said(example.stream) == [example.problem])
    #expect(said(example.stream, pieces: 1) == [example.problem])
  }

  @Test func framesOfTheServerAreThoseOfTheStandard() {
    #expect(WebSocketFrame.text(Array("Hello".utf8)) == [0x81, 0x05] + Array("Hello".utf8))
    #expect(WebSocketFrame.pong(Array("Hello".utf8)) == [0x8A, 0x05] + Array("Hello".utf8))
    #expect(WebSocketFrame.ping == [0x89, 0])
    #expect(WebSocketFrame.close(.goingAway) == [0x88, 2, 0x03, 0xE9])
    let half = [UInt8](repeating: 0, count: 256)
    #expect(WebSocketFrame.text(half).prefix(4) == [0x81, 0x7E, 0x01, 0x00])
    let large = [UInt8](repeating: 0, count: 65_536)
    #expect(WebSocketFrame.text(large).prefix(10) == [0x81, 0x7F, 0, 0, 0, 0, 0, 1, 0, 0])
  }
}
