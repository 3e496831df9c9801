import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\na: $x$\n---\n$y$", "---\na: $x$\n---\n"), ("---\na: 1\n...\n", "---\na: 1\n...\n"),
    ("\u{FEFF}---\na: 1\n---", "---\na: 1\n---"), ("---\r\na\r\n---\r\n", "---\r\na\r\n---\r\n"),
    ("---\n---\nx", "---\n---\n"),
  ])
  func linesOfDashesBoundIt(_ text: String, _ expected: String) throws {
    let note = Note(text)
    #expect(note.text(try #require(note.frontMatter)) == expected)
    #expect(note.contents == (text.contains("$y$") ? ["y"] : []))
  }

  @Test(arguments: [
    "---\n\n$x$\n\n---", "---\n$x$", "a\n---\n$x$\n---", " ---\n$x$\n---", "----\n$x$\n---",
  ])
  func otherDashesAreNone(_ text: String) {
    let note = Note(text)
    #expect(note.frontMatter == nil)
    #expect(note.contents == ["x"])
  }
}
