import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct SectionTests {
  let note = Note("$a$\n# One #\n$b$\n## Two\nThree\n=====\n$c$\n#### Four\n- # $d$\n\n# Five")

  @Test func headingsNestByTheirRank() {
    #expect(note.sections.map(\.level) == [0, 1, 2, 1, 4, 1])
    #expect(note.sections.map(\.parent) == [nil, nil, 1, nil, 3, nil])
    #expect(
      note.sections.map { note.text($0.title) } == ["", "One", "Two", "Three", "Four", "Five"])
    #expect(note.formulas.map(\.section) == [0, 1, 3, 4])
  }

  @Test func aSectionEndsWhereItsRankBeginsAnew() {
    #expect(note.text(note.sections[0].range) == "$a$\n")
    #expect(note.text(note.sections[1].range) == "# One #\n$b$\n## Two\n")
    #expect(note.text(note.sections[2].range) == "## Two\n")
    #expect(note.text(note.sections[5].range) == "# Five")
  }

  @Test(arguments: [
    ("#", ""), ("# #", ""), ("# a # b", "a # b"), ("## a##", "a##"), ("a\nb\n---", "a\nb"),
    ("#\ta  ", "a"),
  ])
  func titlesAreWithoutMarkers(_ text: String, _ title: String) throws {
    let note = Note(text)
    #expect(note.text(try #require(note.sections.last).title) == title)
  }

  @Test func aNoteWithoutHeadingsIsOneSection() {
    #expect(Note("a $x$").sections.map(\.range) == [0..<5])
  }
}
