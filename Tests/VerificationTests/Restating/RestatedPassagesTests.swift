import Testing
import Verification

/// Passages that give the network other numbers, with right values and with slips.
@Suite struct RestatedPassagesTests {
  static let cases = VerdictCase.read("restated")

  @Test func theTableIsThere() {
    #expect(Self.cases.count { $0.mistakes?.isEmpty == true } == 88)
    #expect(Self.cases.count { $0.mistakes?.isEmpty == false } == 51)
  }

  @Test(arguments: cases)
  func passages(example: VerdictCase) {
    let report = example.report()
    expectVerdicts(of: example, in: report)
    expectMistakes(of: example, in: report)
  }
}
