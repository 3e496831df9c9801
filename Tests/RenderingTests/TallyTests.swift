import Testing
import Verification

@testable import Rendering

@Suite struct TallyTests {
  @Test func wordsFollowTheCounts() {
    var report = NoteReport()
    #expect(Tally(.example(report)).summary == "0 formulas, 0 claims")
    #expect(Tally(.example(report)).coverage == "nothing was read")
    report.formulas = 4
    report.claims = [
      .example(.verified), .example(.wrong), .example(.unread, reason: "no grammar"),
    ]
    #expect(
      Tally(.example(report)).summary
        == "4 formulas, 3 claims: 1 verified, 0 rounding, 1 wrong, 1 unread")
    #expect(Tally(.example(report)).coverage == "coverage 66.6 %; unread: 1 no grammar")
    report.mistakes = [.example(claims: [1])]
    report.claims.append(.example(.ignored))
    #expect(
      Tally(.example(report)).summary
        == "4 formulas, 4 claims: 1 verified, 0 rounding, 1 wrong (1 mistake), 1 unread, 1 ignored")
  }

  @Test func talliesAddUp() {
    var report = NoteReport()
    report.formulas = 1
    report.claims = [.example(.unread, reason: "text")]
    var sum = Tally()
    sum += Tally(.example(report))
    report.claims = [.example(.verified), .example(.unread, reason: "a set")]
    sum += Tally(.example(report))
    #expect(sum.notes == 2)
    #expect(sum.notesWithoutReading == 1)
    #expect(sum.formulas == 2)
    #expect(sum.counted == 3)
    #expect(sum.sortedReasons.map(\.reason) == ["a set", "text"])
  }
}
