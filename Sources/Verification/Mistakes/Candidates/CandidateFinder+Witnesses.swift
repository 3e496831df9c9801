import MathNotation
import Platform
import SourceText

extension CandidateFinder {
  /// How near to what is needed a number that stands around the chain must be, as a part of it: where
  /// the result has few digits, too much fits by chance.
  private static let likelyWidth = 0.02
  /// How many digits of the result must be left over where a number that stands nowhere else is
  /// thought to have another digit.
  private static let spareDigits = 1.7

  /// Proposes what stands around the chain in the place of an operand, and what is a slip of the pen
  /// away from one of few digits, where just that is needed.
  mutating func proposeWitnessed(
    insteadOf site: NumberSite, _ need: NeededValue, reach: Double
  ) {
    let needed = need.value
    guard !site.isAlone, needed != 0 else { return }
    let width = min(reach, Self.likelyWidth * abs(needed)) + 1e-9 * abs(needed)
    for value in witnesses.values(near: abs(needed), within: width)
    where value != site.literal.value && value > 0 {
      proposeCopy(DecimalText.short(value, significantDigits: 12), insteadOf: site, needed)
    }
    proposeFewDigits(insteadOf: site, needed, reach: reach)
  }

  private mutating func proposeCopy(
    _ digits: String, insteadOf site: NumberSite, _ needed: Double
  ) {
    // A sign is copied with its number; none is put before another one.
    guard needed > 0 || site.isNegated else { return }
    propose(
      .copied(NumberSlip(from: site.text, to: digits)), in: site, by: digits, flipsSign: needed < 0)
  }

  private mutating func proposeFewDigits(
    insteadOf site: NumberSite, _ needed: Double, reach: Double
  ) {
    guard needed > 0, site.literal.significantDigits <= 2 else { return }
    let meant = DecimalText.fixed(needed, decimals: max(0, site.literal.decimals))
    guard let value = Double(meant), value > 0, abs(value - needed) <= reach + 1e-9 * needed
    else { return }
    let known = -DecimalText.log10(2 * max(precision, 1e-12))
    guard known >= Self.spareDigits + Double(meant.utf8.count(where: \.isASCIIDigit)) else {
      return
    }
    let slip = NumberSlip(from: site.text, to: meant)
    guard !slip.isArbitrary else { return }
    propose(.digits(slip), in: site, by: meant)
  }

  /// The whole numbers beyond which a bound is no index.
  private static let largestIndex = 1000.0

  /// Proposes the neighbours of a whole number that no pass down reaches, as a bound of a sum is, and
  /// what it is with a nought more or less: they are tried within a budget.
  mutating func proposeIndices(at node: Int, _ literal: Literal, under root: Int) {
    guard literal.isInteger, literal.value < Self.largestIndex,
      let site = site(of: literal, at: node, under: root)
    else { return }
    let number = Int(saturating: literal.value)
    let tenth = number % 10 == 0 ? number / 10 : number
    for meant in [number + 1, number - 1, 10 * number, tenth]
    where blindTries > 0 && meant != number {
      blindTries -= 1
      let isShifted = meant > number + 1 || meant < number - 1
      let slip = Candidate.Slip.digits(isShifted ? .repeatedDigit : .oneDigit(isLong: true))
      propose(slip, in: site, by: "\(max(0, meant))")
    }
  }
}
