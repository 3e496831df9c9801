import Lessons
import Testing

@testable import CommandLineTool

@Suite struct KeyReaderTests {
  private static let escape = "\u{1B}"

  private static func keys(_ text: String) -> [StepperKey] {
    var reader = KeyReader()
    return reader.keys(Array(text.utf8)) + reader.flush()
  }

  @Test(
    arguments: [
      ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left), ("OA", .up), ("OC", .right),
      ("[H", .home), ("[F", .end), ("[1~", .home), ("[4~", .end), ("[7~", .home), ("[8~", .end),
      ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab), ("OM", .enter),
    ] as [(String, StepperKey)])
  func aCodeIsAKeyHoweverItComes(code: String, key: StepperKey) {
    let bytes = Array((Self.escape + code).utf8)
    var reader = KeyReader()
    #expect(reader.keys(bytes) == [key])
    #expect(!reader.isWaiting)
    for cut in 1..<bytes.count {
      #expect(reader.keys(Array(bytes[..<cut])) == [])
      #expect(reader.isWaiting)
      #expect(reader.keys(Array(bytes[cut...])) == [key])
    }
    #expect(bytes.flatMap { reader.keys([$0]) } == [key])
  }

  @Test(
    arguments: [
      ("a", [.character("a")]), ("é∂😀", [.character("é"), .character("∂"), .character("😀")]),
      ("\r\n", [.enter, .enter]), ("\t", [.tab]), ("\u{7F}\u{08}", [.backspace, .backspace]),
      ("\u{03}", [.interrupt]), ("\u{1A}", [.suspend]), ("\u{01}\u{00}", []),
      // Codes that mean nothing here: a modified arrow, a function key, a mouse, a console's key.
      ("\u{1B}[1;5Cx", [.character("x")]), ("\u{1B}[15~x", [.character("x")]),
      ("\u{1B}[<0;10;5Mx", [.character("x")]), ("\u{1B}[[Ax", [.character("x")]),
      ("\u{1B}OPx", [.character("x")]), ("\u{1B}[?1;2cx", [.character("x")]),
      // An escape alone, before another key, and before a code.
      ("\u{1B}", [.escape]), ("\u{1B}q", [.escape, .character("q")]),
      ("\u{1B}\u{1B}[C", [.escape, .right]), ("\u{1B}[", [.escape, .character("[")]),
      ("\u{1B}O", [.escape, .character("O")]), ("\u{1B}[\u{1B}[C", [.right]),
      ("\u{1B}[C\u{1B}[D", [.right, .left]), ("\u{85}", []),
    ] as [(String, [StepperKey])])
  func textIsReadAsKeys(text: String, keys: [StepperKey]) {
    #expect(Self.keys(text) == keys)
  }

  @Test func aCharacterMayComeInPieces() {
    var reader = KeyReader()
    #expect(reader.keys([0xE2, 0x88]) == [])
    #expect(reader.isWaiting)
    #expect(reader.keys([0x82, 0x61]) == [.character("∂"), .character("a")])
    #expect(reader.keys([0xF0]) == [])
    #expect(reader.flush() == [])
    #expect(!reader.isWaiting)
  }

  @Test(
    arguments: [
      [0x80, 0x61], [0xFF, 0x61], [0xC0, 0xAF, 0x61], [0xE2, 0x61], [0xED, 0xA0, 0x80, 0x61],
      [0xF5, 0x80, 0x61],
    ] as [[UInt8]])
  func bytesThatAreNoCharactersAreLeftOut(bytes: [UInt8]) {
    var reader = KeyReader()
    #expect(reader.keys(bytes) == [.character("a")])
  }

  @Test func aBrokenCharacterHidesNoCode() {
    var reader = KeyReader()
    #expect(reader.keys([0xE2, 0x1B, 0x5B, 0x43]) == [.right])
  }

  @Test func anEndlessCodeEnds() {
    var reader = KeyReader()
    let keys = reader.keys(Array((Self.escape + "[" + String(repeating: "1", count: 500)).utf8))
    #expect(!reader.isWaiting)
    #expect(keys.allSatisfy { $0 == .character("1") })
    #expect(reader.keys([0x71]) == [.character("q")])
  }
}
