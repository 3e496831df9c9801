import SourceText
import Testing

@Suite struct SlicedTextTests {
  let note = Array("> $$\n> 1 + 1\n> = 2\n> $$".utf8)

  @Test func joinedTextLeavesTheMarkersOut() {
    let text = SlicedText(slices: [7..<13, 15..<19], of: note)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "1 + 1\n= 2\n")
  }

  @Test func offsetsLeadBackToTheNote() {
    let text = SlicedText(slices: [7..<13, 15..<19], of: note)
    #expect(text.noteOffset(0) == 7)
    #expect(text.noteOffset(6) == 15)
    #expect(text.noteOffset(6, endingAt: true) == 13)
    #expect(text.noteOffset(99) == 19)
    #expect(text.noteRange(0..<5) == 7..<12)
    #expect(text.noteRange(4..<9) == 11..<18)
    #expect(text.noteRange(6..<6) == 15..<15)
  }
}
