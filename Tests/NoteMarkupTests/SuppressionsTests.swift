import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct SuppressionsTests {
  @Test(arguments: [
    Expectation("$a$ <!-- nn-ignore: r --> $b$\n$c$", ["a", "b"]),
    Expectation("$a$\n$b$ <!-- nn-ignore: r -->\n$c$", ["b"]),
    Expectation("$$\na\n$$ <!-- nn-ignore: r -->\n$c$", ["\na\n"]),
    Expectation("<!-- nn-ignore: r -->\n$a$ and\n$b$\n\n$c$", ["a", "b"]),
    Expectation("<!-- nn-ignore: r -->\n\n$$a$$\n\n$c$", ["a"]),
    Expectation("<!--\nnn-ignore: r\n-->\n# $a$\n$c$", ["a"]),
    Expectation("<!-- nn-ignore: r -->\n- $a$\n\n  $b$\n- $c$\n\n$d$", ["a", "b", "c"]),
    Expectation("- $a$\n  <!-- nn-ignore: r -->\n  - $b$\n\n  $c$\n- $d$", ["b"]),
    Expectation("- $a$\n  <!-- nn-ignore: r -->\n- $b$\n- $c$", ["b"]),
    Expectation("- $a$\n\n  <!-- nn-ignore: r -->\n\n$b$", []),
    Expectation("<!-- nn-ignore: r -->\n> $a$\n> - $b$\n\n$c$", ["a", "b"]),
    Expectation("<!-- nn-ignore: r -->\n| $a$ |\n|---|\n| $b$ |\n\n$c$", ["a", "b"]),
    Expectation("| $a$ | $b$ | <!-- nn-ignore: r -->\n|---|---|---|\n| $c$ | |", ["a", "b"]),
    Expectation("<!-- nn-ignore: r -->\n<!-- b -->\n$a$", ["a"]),
    Expectation("<!-- nn-ignore: r -->\n```math\na\n```\n$b$", ["a\n"]),
    Expectation("# $a$ <!-- nn-ignore: r -->\n$b$", ["a"]),
    Expectation("a\n\t\t<!-- nn-ignore: r -->\n\t\t$b$", ["b"]),
    Expectation("`<!-- nn-ignore: r -->` $a$", []),
    Expectation("<!-- nn-ignored: r -->\n$a$", []),
    Expectation("<!-- not nn-ignore: r -->\n$a$", []),
  ])
  func aCommentHoldsForItsLineOrForTheNextBlock(_ expectation: Expectation) {
    let note = Note(expectation.note)
    let ignored = zip(note.contents, note.formulas).filter { $1.ignoreReason == "r" }.map(\.0)
    #expect(ignored == expectation.found)
    #expect(note.formulas.allSatisfy { [nil, "r"].contains($0.ignoreReason) })
    #expect(note.diagnostics == [])
  }

  @Test(arguments: [
    "$a$ <!-- nn-ignore -->", "<!-- nn-ignore: -->\n$a$", "<!--nn-ignore-->\n\n$a$",
  ])
  func aMissingReasonIsReportedAndHonoured(_ text: String) {
    let note = Note(text)
    #expect(note.formulas.map(\.ignoreReason) == [""])
    #expect(note.diagnostics.map(\.id.rawValue) == ["ignore-without-reason"])
    #expect(note.diagnostics.map(\.severity) == [.warning])
  }

  @Test func theInnerReasonWins() {
    let note = Note("<!-- nn-ignore: all -->\n- $a$ <!-- nn-ignore: one -->\n- $b$")
    #expect(note.formulas.map(\.ignoreReason) == ["one", "all"])
  }
}
