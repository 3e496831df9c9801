import MathNotation
import Platform
import SourceText

extension CandidateFinder {
  /// The numbers of a side.
  struct Operands {
    /// The root of the side.
    let root: Int
    let values: Set<Double>
    /// How many there are, and how many of them nothing around the chain confirms.
    let all: Int
    let open: Int
  }

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
    let values = witnesses.values(near: abs(needed), within: width).filter {
      $0 != site.literal.value && $0 > 0
    }
    guard !values.isEmpty || site.literal.significantDigits <= 2 else { return }
    let most = values.isEmpty ? 0 : weightOfMatch(within: width / abs(needed), of: site)
    for value in values {
      proposeCopy(value, insteadOf: site, needed, atMost: most)
    }
    proposeFewDigits(insteadOf: site, needed, reach: reach)
  }

  /// A number that stands around the chain, as it is written there: with the decimals of the one that it takes
  /// the place of, if it may.
  private func spelled(_ value: Double, like literal: Literal) -> String {
    let short = DecimalText.short(value, significantDigits: 12)
    let decimals =
      witnesses.decimals(of: value, preferring: literal.decimals) ?? literal.decimals
    return decimals > NumberText.decimals(of: short)
      ? DecimalText.fixed(value, decimals: min(decimals, 17)) : short
  }

  /// What it tells at most that a number around the chain is the one that is needed, in decibans: each that
  /// the side does not have may be that by chance, in the place of each operand that nothing confirms.
  private mutating func weightOfMatch(within part: Double, of site: NumberSite) -> Int {
    let operands = operands(under: site.root)
    let others = valuesAround.count - operands.values.count(where: valuesAround.contains)
    let isOpen = confirmation(of: site.literal) == 0
    let tried = Double(max(1, (isOpen ? operands.open : operands.all) * others))
    return max(0, Int(saturating: -10 * DecimalText.log10(max(1e-12, 2 * part * tried))))
  }

  /// By how much the note confirms a number of the chain, in decibans, which is looked for once.
  mutating func confirmation(of literal: Literal, isGiven: Bool = false) -> Int {
    if let known = confirmations[isGiven]?[literal] { return known }
    let found = witnesses.confirmation(of: literal, isGiven: isGiven)
    confirmations[isGiven, default: [:]][literal] = found
    return found
  }

  /// By how much the note speaks for a number in the place of another one, in decibans, which is looked for once.
  mutating func support(for digits: String) -> Int {
    if let known = supports[digits] { return known }
    let found = witnesses.support(for: digits)
    supports[digits] = found
    return found
  }

  /// The numbers of a side, given by its root, which are looked at once.
  private mutating func operands(under root: Int) -> Operands {
    if let operandsOfSide, operandsOfSide.root == root { return operandsOfSide }
    let literals = context.formula[root].indices.compactMap { context.formula.literal(at: $0) }
    let found = Operands(
      root: root, values: Set(literals.map(\.value)), all: literals.count,
      open: literals.count { confirmation(of: $0) == 0 })
    operandsOfSide = found
    return found
  }

  private mutating func proposeCopy(
    _ value: Double, insteadOf site: NumberSite, _ needed: Double, atMost most: Int
  ) {
    // A sign is copied with its number; none is put before another one.
    guard needed > 0 || site.isNegated else { return }
    let slip = NumberSlip(
      from: site.text, to: DecimalText.short(value, significantDigits: 12))
    propose(
      .copied(slip), in: site, by: spelled(value, like: site.literal), flipsSign: needed < 0,
      testimony: most)
  }

  private mutating func proposeFewDigits(
    insteadOf site: NumberSite, _ needed: Double, reach: Double
  ) {
    guard needed > 0, site.literal.significantDigits <= 2 else { return }
    let meant = DecimalText.fixed(needed, decimals: max(0, site.literal.decimals))
    guard let value = Double(meant), value > 0, abs(value - needed) <= reach + 1e-9 * needed
    else { return }
    guard isKnown(toDigits: meant.utf8.count(where: \.isASCIIDigit)) else { return }
    let slip = NumberSlip(from: site.text, to: meant)
    guard !slip.isArbitrary else { return }
    propose(
      .digits(slip), in: site, by: meant,
      chance: site.literal.significantDigits > 1 ? 0 : Self.chanceOfDigit)
  }

  /// Whether the result is known to more digits than a number has, so that this does not fit by chance.
  private func isKnown(toDigits digits: Int) -> Bool {
    digitsToSpare(beside: digits) >= Self.spareDigits
  }

  /// How many digits the result is known to beside those of a number.
  func digitsToSpare(beside digits: Int) -> Double {
    -DecimalText.log10(2 * max(precision, 1e-12)) - Double(digits)
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
    // Nobody raises to ten times a power.
    let shifted = isExponent(node, under: root) ? [] : [10 * number, tenth]
    for meant in [number + 1, number - 1] + shifted
    where blindTries > 0 && meant != number {
      blindTries -= 1
      let isShifted = meant > number + 1 || meant < number - 1
      let slip = Candidate.Slip.digits(isShifted ? .repeatedDigit : .oneDigit(isLong: true))
      propose(slip, in: site, by: "\(max(0, meant))")
    }
  }
}
