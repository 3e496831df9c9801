import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct FormulaTests {
  @Test func delimitersBelongToTheRangeAndNotToTheContent() throws {
    let note = Note("a $x$ $$y$$ \\(z\\)")
    #expect(note.spelled == ["$x$", "$$y$$", "\\(z\\)"])
    #expect(note.formulas.map(\.range) == [2..<5, 6..<11, 12..<17])
    #expect(note.formulas.map(\.slices) == [[3..<4], [8..<9], [14..<15]])
    #expect(note.formulas.map(\.style) == [.inline, .display, .inline])
  }

  @Test(arguments: [
    Expectation(
      "- a\n\t- b $$\n\t\t\\begin{aligned}\n\t\t\t2 + 3 &= 5 \\\\\n\t\t\t&= 6\n\t\t\\end{aligned}\n\t\t$$\n",
      ["\n\\begin{aligned}\n2 + 3 &= 5 \\\\\n&= 6\n\\end{aligned}\n"]),
    Expectation("> a $x\n> = y$", ["x\n= y"]),
    Expectation("> a $x\n= y$", ["x\n= y"]),
    Expectation("> > - a $x\n> >   = y$ b", ["x\n= y"]),
    Expectation("1. $a\r\n   = b$\r\n", ["a\r\n= b"]),
    Expectation("a $x\ry$", ["x\ry"]),
    Expectation("* $$a\n  b\n  c$$", ["a\nb\nc"]),
  ])
  func markersOfContainersAreLeftOut(_ expectation: Expectation) {
    #expect(Note(expectation.note).contents == expectation.found)
  }

  @Test func linesWithoutMarkersAreOneSlice() {
    #expect(Note("$$\na\n= b\n$$").formulas.map(\.slices.count) == [1])
    #expect(
      Note("> $$\n> a\n> $$").formulas.map(\.slices) == [
        [4..<5, 7..<9, 11..<11].filter { !$0.isEmpty }
      ])
  }

  @Test(arguments: [
    Expectation("```math\n1 + 1\n= 2\n```", ["1 + 1\n= 2\n"]),
    Expectation("~~~ math\nx\n~~~\n", ["x\n"]),
    Expectation("> ```math\n> x\n>   y\n> ```\n$z$", ["x\n  y\n", "z"]),
    Expectation("-  a\n\n   ```math\n   x\n\n\n\n   y\n   ```\n\n   $z$", ["x\n\n\n\ny\n", "z"]),
    Expectation("\t- a\n\n- a\n\t```math\n\tx\n\t```", ["x\n"]),
    Expectation("```math\nx", ["x"]),
    Expectation("```math\nx\n\n\n\n\n", ["x\n\n\n\n\n"]),
    Expectation("```math\n```", [""]),
    Expectation("```maths\nx\n```", []),
    Expectation("    ```math\n    x\n    ```", []),
  ])
  func mathFencesAreMath(_ expectation: Expectation) {
    let note = Note(expectation.note)
    #expect(note.contents == expectation.found)
    #expect(note.formulas.first?.style ?? .fenced == .fenced)
  }

  @Test func aByteOrderMarkIsNoText() {
    let note = Note(parsing: [0xEF, 0xBB, 0xBF] + Array("# $x$".utf8))
    #expect(note.formulas.map(\.range) == [5..<8])
    #expect(note.sections.map(note.title) == ["", "$x$"])
  }

  @Test func aLongNoteOfNestedListsIsReadWhole() throws {
    let note = Note(parsing: try Array(TestData.bytes("descent.md")))
    #expect(note.formulas.count { $0.style == .display } == 8)
    #expect(note.formulas.count { $0.style == .inline } == 15)
    #expect(note.diagnostics == [])
    #expect(note.contents.contains("\n1 + 2\n\n= 3\n"))
    #expect(note.contents.contains("\n\\eta = 0.5\n"))
    #expect(note.contents.contains("0.5 / 2 =\n0.25"))
    #expect(note.contents.last == "|2.6| = 2.6")
    #expect(note.marks(.blockID) == ["^slope"])
    #expect(note.marks(.comment).count == 1)
  }
}

extension Note {
  func title(of section: Section) -> String { text(section.title) }
  var title: (Section) -> String { { text($0.title) } }
}
