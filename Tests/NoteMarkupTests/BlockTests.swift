import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct BlockTests {
  @Test func aFormulaIsScopedByItsListItemOrItsLeaf() {
    let note = Note("# $a$\n$b$ $c$\n\n$d$\n\n- $e$\n\n  $f$\n  - $g$\n- $h$\n\n> $i$")
    let blocks = note.formulas.map { note.blocks[$0.block] }
    #expect(
      blocks.map(\.kind) == [
        .heading, .paragraph, .paragraph, .paragraph, .listItem, .listItem, .listItem, .listItem,
        .paragraph,
      ])
    #expect(note.formulas[1].block == note.formulas[2].block)
    #expect(note.formulas[4].block == note.formulas[5].block)
    #expect(blocks[6].parent == note.formulas[4].block)
    #expect(blocks[4].parent == nil)
    #expect(note.text(blocks[4].range) == "- $e$\n\n  $f$\n  - $g$")
  }

  @Test func nestingIsSeenThroughEachLevel() {
    let note = Note("- $a$\n\t- b\n\t\t- $c$\n\t- $d$\n- $e$")
    let (a, c, d, e) = (0, 1, 2, 3)
    func isWithin(_ inner: Int, _ outer: Int) -> Bool {
      note.isBlock(note.formulas[inner].block, within: note.formulas[outer].block)
    }
    #expect(isWithin(a, a) && isWithin(c, a) && isWithin(d, a))
    #expect(!isWithin(a, c) && !isWithin(d, c) && !isWithin(e, a) && !isWithin(c, e))
  }

  @Test(arguments: [
    ("```\n\\frac{1}{2} = 0.6\n```", 1), ("```latex\nx = 1\n```", 1), ("    \\sqrt{4} = 2", 1),
    ("```{note}\n$2+2=5$\n```", 1), ("```{prf:proof} Title\n$2+2=5$\n```", 1),
    ("```{note}\na = b\n```", 0), ("```latex\nx\n```", 0), ("```sh\nx=$y\n```", 0),
    ("```{r}\nx = d$y\n```", 0), ("```math\n2 = 2\n```", 0), ("$2 = 2$", 0),
  ])
  func codeWithMathIsCounted(text: String, count: Int) {
    #expect(Note(text).codeBlocksWithMath == count)
  }
}
