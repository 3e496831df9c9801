import SourceText
import Testing

@Suite struct TextEditTests {
  @Test func editsReplaceOnlyTheirBytes() {
    let edits = [
      TextEdit(range: 8..<9, replacement: "4"), TextEdit(range: 0..<1, replacement: "ten"),
    ]
    let mended = Array("2 + 2 = 5\r\n".utf8).applying(edits)
    #expect(String(decoding: mended, as: UTF8.self) == "ten + 2 = 4\r\n")
  }

  @Test func overlappingEditsAreNotMixed() {
    let edits = [
      TextEdit(range: 0..<3, replacement: "x"), TextEdit(range: 2..<4, replacement: "y"),
    ]
    #expect(Array("abcdef".utf8).applying(edits) == Array("xdef".utf8))
  }

  @Test(
    arguments: [
      (0..<2, 0..<2), (2..<3, nil), (3..<7, nil), (1..<3, nil), (6..<7, nil), (7..<9, 5..<7),
      (9..<10, nil), (10..<11, 9..<10), (9..<9, 7..<7),
    ] as [(Range<Int>, Range<Int>?)])
  func aPlaceBehindEditsIsFoundBeforeThem(range: Range<Int>, place: Range<Int>?) {
    // ab[cde → CDEFG]fg[h → …]i
    let edits = [
      TextEdit(range: 2..<5, replacement: "CDEFG"), TextEdit(range: 7..<9, replacement: "H"),
    ]
    #expect(edits.place(before: range) == place)
  }
}
