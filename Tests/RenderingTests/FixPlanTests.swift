import SourceText
import Testing
import Verification

@testable import Rendering

@Suite struct FixPlanTests {
  private func plan(
    _ mistakes: [Mistake], _ claims: [Claim] = [], takesSuggested: Bool = false
  ) -> FixPlan {
    var report = NoteReport()
    report.mistakes = mistakes
    report.claims = claims
    return FixPlan(report, takesSuggested: takesSuggested)
  }

  @Test func whatIsOnlySuggestedIsTakenWhenAskedFor() {
    var doubtful = Mistake.example(4..<8, fix: "b")
    doubtful.safety = .suggested
    let mistakes = [doubtful, .example(10..<12, fix: "a")]
    #expect(plan(mistakes).edits.map(\.replacement) == ["a"])
    #expect(plan(mistakes).mended == 1)
    #expect(plan(mistakes).suggested.map(\.range) == [4..<8])
    #expect(plan(mistakes, takesSuggested: true).edits.map(\.replacement) == ["b", "a"])
    #expect(plan(mistakes, takesSuggested: true).suggested.map(\.range) == [4..<8])
  }

  @Test func fixesThatOverlapAreNotAppliedTogether() {
    let plan = plan([
      .example(4..<8, fix: "b"), .example(2..<5, fix: "a"), .example(8..<9, fix: "c"),
    ])
    #expect(plan.edits.map(\.replacement) == ["a", "c"])
    #expect(plan.mended == 2)
    #expect(plan.left == 1)
  }

  @Test func twoFixesAtOnePlaceAreNotAppliedTogether() {
    let plan = plan([.example(2..<2, fix: "a"), .example(2..<3, fix: "b")])
    #expect(plan.edits.map(\.replacement) == ["a"])
    #expect(plan.left == 1)
  }

  @Test func theSameFixMendsTwoMistakes() {
    let plan = plan([.example(2..<3, fix: "a"), .example(2..<3, kind: .carried, fix: "a")])
    #expect(plan.edits.count == 1)
    #expect(plan.mended == 2)
    #expect(plan.left == 0)
  }

  @Test func whatHasNoFixIsLeft() {
    let claims: [Claim] = [.example(.wrong), .example(.wrong), .example(.rounding)]
    #expect(plan([.example(claims: [0])], claims).left == 2)
  }
}
