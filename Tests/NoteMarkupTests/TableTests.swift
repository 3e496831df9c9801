import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    Expectation("| a | b |\n|---|---|\n| $x$ | $y$ |", ["x", "y"]),
    Expectation("a | b\n:-:|--\n$x$ | $y$", ["x", "y"]),
    Expectation("| $a$ |\n|---|\n| $b | c$ |", ["a"]),
    Expectation("| a |\n|---|\n| $b \\| c$ |", ["b | c"]),
    Expectation("| a |\n|---|\n| $\\|b\\|$ |", ["|b|"]),
    Expectation("| a | b |\n|---|---|\n| `x | $y$` |", ["y"]),
    Expectation("$x$\n| a |\n|---|\n| $y$ |\n\n$z | t$", ["x", "y", "z | t"]),
    Expectation("> | a |\n> |---|\n> | $x$ |", ["x"]),
    Expectation("- | a |\n  |---|\n  | $x$ | <!-- b -->", ["x"]),
    Expectation("| a | b |\n|---|\n| $x | y$ |", ["x | y"]),
    Expectation("| $$x | y$$ |\n|---|---|", []),
  ])
  func aCellBoundsAFormula(_ expectation: Expectation) {
    #expect(Note(expectation.note).contents == expectation.found)
  }

  @Test func eachCellIsABlock() {
    let note = Note("| $a$ $b$ | $c$ |\n|---|---|\n| $d$ | |")
    #expect(note.formulas.map(\.block.index) == [0, 0, 1, 2])
    #expect(note.blocks.map(\.kind) == [.tableCell, .tableCell, .tableCell])
    #expect(note.blocks.map { note.text($0.range) } == ["$a$ $b$", "$c$", "$d$"])
  }
}
