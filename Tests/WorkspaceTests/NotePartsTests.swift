import Testing

@testable import Workspace

/// What is counted of a note, so that its memory is bounded.
@Suite struct NotePartsTests {
  @Test(arguments: [
    ("", 0), ("\n\n \n", 0), ("words and words", 1), ("one\ntwo\r\nthree\rfour", 4), ("- a", 2),
    ("- - > * + a", 6), ("10. a", 4), ("a - b > c", 1), ("$x$ and $$y$$", 7), (#"a \(x\) (b)"#, 2),
  ])
  func countsLinesMarkersAndFormulas(text: String, count: Int) {
    #expect(NoteParts.count(in: Array(text.utf8)) == count)
  }

  @Test func theMostIsTheMost() {
    let line = Array("- a\n".utf8)
    let most = Array(repeatElement(line, count: NoteParts.maximum / 2).joined())
    #expect(NoteParts.areBounded(in: most))
    #expect(!NoteParts.areBounded(in: most + line))
  }
}
