import Testing

@testable import Verification

/// The one ranking of all edits.
@Suite struct SurpriseTests {
  private func surprise(_ slip: Candidate.Slip, _ evidence: Evidence = Evidence()) -> Surprise {
    Surprise(of: slip, evidence)
  }

  /// What something confirms is blamed last.
  @Test func confirmationIsAgainstAnEdit() {
    let slip = Candidate.Slip.digits(.oneDigit(isLong: true))
    let free = surprise(slip)
    #expect(free < surprise(slip, Evidence(suspicion: .confirmed)))
    #expect(free < surprise(slip, Evidence(confirmation: 9)))
    #expect(free < surprise(slip, Evidence(isOperand: true)))
    #expect(surprise(slip, Evidence(suspicion: .suspect)) < free)
    #expect(surprise(slip, Evidence(testimony: 9)) < free)
  }

  /// A plausible slip of one number is likelier than another operator, and that than any other number.
  @Test func aNumberIsPreferredToAnOperator() {
    let slips: [Candidate.Slip] = [
      .digits(.swappedDigits), .decimalSlip(1), .sign, .digits(.oneDigit(isLong: true)), .operator,
      .value(.other(digits: 2, isAsLong: true)), .value(.other(digits: 4, isAsLong: true)),
    ]
    let surprises = slips.map { surprise($0) }
    #expect(zip(surprises, surprises.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(surprise(.digits(.oneDigit(isLong: true))).isClearlyLess(than: surprise(.operator)))
  }

  /// A number of the line above may have been copied, whatever its digits: that it stands there does
  /// not speak against it then.
  @Test func aCopyNeedsNoLikeness() {
    let slip = Candidate.Slip.copied(.other(digits: 2, isAsLong: true))
    let above = Evidence(confirmation: 9, testimony: 9, isOperand: true)
    let nowhere = Evidence(testimony: 9, isOperand: true)
    #expect(surprise(slip, above) < surprise(slip, nowhere))
  }

  @Test func nobodyWritesARepetition() {
    let slip = Candidate.Slip.decimalSlip(3)
    #expect(surprise(.unit(places: 3)) < surprise(slip, Evidence(repeatsSide: true)))
    #expect(surprise(slip, Evidence(breaksWhole: true)) > surprise(slip))
  }

  @Test func fewDigitsComeRightByChance() {
    let swapped = surprise(.digits(.swappedDigits))
    #expect(!swapped.isFarLess(than: .chance(digits: 2)))
    #expect(swapped.isFarLess(than: .chance(digits: 3)))
    #expect(!surprise(.operator).isFarLess(than: .chance(digits: 3)))
    #expect(surprise(.operator).isFarLess(than: .chance(digits: 4)))
  }
}
