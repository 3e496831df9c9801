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
}
