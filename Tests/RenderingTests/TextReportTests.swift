import SourceText
import Testing
import Verification

@testable import Rendering

@Suite struct TextReportTests {
  private func text(_ note: CheckedNote, colour: Bool = false, several: Bool = false) -> String {
    let report = TextReport(style: TextStyle(usesColour: colour), isForSeveral: several)
    return String(decoding: report.part(of: note), as: UTF8.self)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func aMistakeIsOneBlock(lineEnd: String) {
    #expect(
      text(.example(end: lineEnd)) == """
        a.md:2:16: wrong: 3 is one too many [digits]
          2 |     - so $1 + 1 = 3$
            |           ~~~~~~~~^
            = note: 1 + 1 is 2, not 3
            = help: did you mean `2`?

        1 formula, 1 claim: 0 verified, 0 rounding, 1 wrong (1 mistake), 0 unread
        coverage 100 %

        """)
  }

  @Test func coloursOnlyWhereTheyAreWanted() {
    #expect(!text(.example()).contains("\u{1B}"))
    #expect(text(.example(), colour: true).contains("\u{1B}[1;31mwrong:\u{1B}[0m"))
  }

  @Test func aPlaceOfManyLinesIsShownWithItsFirstAndLast() {
    let bytes = Array("$$\n1 + 1\n  + 1\n  + 1\n  = 5\n$$\n".utf8)
    var report = NoteReport()
    report.claims = [.example(.wrong, 3..<26, message: "no")]
    let note = CheckedNote(
      path: "a.md", bytes: bytes, lineTable: LineTable(bytes), report: report)
    #expect(
      text(note, several: true) == """
        a.md:2:1: wrong: no
          2 | 1 + 1
            | ^^^^^
            ⋮
          5 |   = 5
            |   ^^^

        a.md: 0 formulas, 1 claim: 0 verified, 0 rounding, 1 wrong, 0 unread; coverage 100 %


        """)
  }

  @Test func aNoteCannotSteerTheTerminal() {
    let bytes = Array("$\u{1B}]0;x\u{7}1=2$\n".utf8)
    var report = NoteReport()
    report.claims = [.example(.wrong, 1..<9, message: "\u{1B}[2J is not 2\nwrong: b")]
    let note = CheckedNote(
      path: "\u{1B}[31m.md", bytes: bytes, lineTable: LineTable(bytes), report: report)
    let result = text(note)
    #expect(!result.contains("\u{1B}") && !result.contains("\u{7}"))
    #expect(result.hasPrefix("␛[31m.md:1:2: wrong: ␛[2J is not 2 wrong: b\n"))
  }

  @Test func findingsComeInTheOrderOfTheNote() {
    let bytes = Array("one\ntwo\nsix\n".utf8)
    var report = NoteReport()
    report.claims = [.example(.rounding, 8..<11), .example(.unread, 0..<3, reason: "text")]
    report.diagnostics = [
      Diagnostic(id: .tooSlow, severity: .warning, range: 4..<7, message: "odd")
    ]
    let note = CheckedNote(
      path: "a.md", bytes: bytes, lineTable: LineTable(bytes), report: report)
    let all = TextReport(style: TextStyle(), isForSeveral: false, showsUnread: true)
      .findings(in: note).split(separator: "\n").filter { $0.hasPrefix("a.md") }
    #expect(
      all == [
        "a.md:1:1: unread: text", "a.md:2:1: warning: odd [too-slow]",
        "a.md:3:1: rounding: the sides differ",
      ])
  }
}
