import SourceText
import Testing
import Verification

@testable import Rendering

@Suite struct FixPlanTests {
  private func plan(_ mistakes: [Mistake], _ claims: [Claim] = []) -> FixPlan {
    var report = NoteReport()
    report.mistakes = mistakes
    report.claims = claims
    return FixPlan(report)
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
