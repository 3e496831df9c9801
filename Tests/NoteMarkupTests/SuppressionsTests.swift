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
    Expectation(
      "$a$\n\n# A\n$b$\n\n<!-- nn-ignore-section: r -->\n## B\n- $c$\n# D\n$d$", ["b", "c"]),
    Expectation("# A\n## B\n$a$ <!-- nn-ignore-section: r -->\n## C\n$b$", ["a"]),
    Expectation("$a$\n<!-- nn-ignore-section: r -->\n# A\n$b$", ["a"]),
    Expectation(
      "# A\n$a$\n# B\n> $b$ <!-- nn-ignore-file: r -->\n# C\n| $c$ |\n|---|", ["a", "b", "c"]),
    Expectation("`<!-- nn-ignore: r -->` $a$", []),
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

  @Test func aMisspeltWordIsTold() {
    let diagnostics = [
      Note("<!-- nn-ignore-sectoin: r -->\n$a$").diagnostics,
      Note("$a$ <!-- nn-ignroe -->").diagnostics,
      NoteFile(Array("% nn-ignore-sectoin: r\n$a$".utf8), kind: .latex).note.diagnostics,
    ]
    let meant = ["nn-ignore-section", "nn-ignore", "nn-ignore-section"]
    #expect(diagnostics.map { $0.map(\.hint) } == meant.map { ["did you mean `\($0)`?"] })
    #expect(diagnostics.allSatisfy { $0.map(\.id) == [.misspeltComment] })
  }

  @Test(arguments: [
    ("$a$ <!-- nn-ignore: r -->\n$b$", "$a$\n$b$"),
    ("$a$  <!-- nn-ignore: r --> b", "$a$  b"), ("a<!-- nn-ignore: r -->b", "ab"),
    ("<!-- nn-ignore: r -->\n$a$", "$a$"), ("a\n\n<!-- nn-ignore-file:\nr -->\n$a$", "a\n\n$a$"),
    ("a\n<!-- nn-ignore: r -->\nb", "a\n\nb"),
    ("> a\n> <!-- nn-ignore: r -->\n> b", "> a\n> \n> b"),
    ("- a\n  <!-- nn-ignore: r -->\n  b", "- a\n\n  b"), ("- <!-- nn-ignore: r -->\n  b", "-\n  b"),
    ("a\r\n\r\n<!-- nn-ignore: r -->\r\n", "a\r\n\r\n"),
    ("| $a$ | <!-- nn-ignore: r -->\n|---|", "| $a$ |\n|---|"), ("<!-- nn-ignore: r -->", ""),
  ])
  func aCommentIsTakenOutWithoutATrace(_ text: String, _ expected: String) throws {
    let note = Note(text)
    let edits = note.suppressions.map(note.removal)
    #expect(edits.count == 1)
    #expect(String(decoding: note.bytes.applying(edits), as: UTF8.self) == expected)
    let latex = NoteFile(Array("a\n  % nn-ignore: r\nb % nn-ignore: r\n% c\n".utf8), kind: .latex)
      .note
    let removed = latex.bytes.applying(latex.suppressions.map(latex.removal))
    #expect(String(decoding: removed, as: UTF8.self) == "a\nb\n% c\n")
  }

  @Test func theInnerReasonWins() {
    let note = Note("<!-- nn-ignore: all -->\n- $a$ <!-- nn-ignore: one -->\n- $b$")
    #expect(note.formulas.map(\.ignoreReason) == ["one", "all"])
  }
}
