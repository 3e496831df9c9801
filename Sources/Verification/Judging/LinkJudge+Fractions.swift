import MathNotation

/// Decimals that show simple fractions, or π: 0.333 is a third, 0.167 a sixth.
extension LinkJudge {
  /// Whether a number is right for the fractions that the decimals on the other side show:
  /// `\sqrt{0.167^2 + 0.167^2} = 0.2357`.
  func isRightForFractions(
    _ judgement: Judgement, of link: Int, in context: ChainContext
  ) -> Bool {
    // A third of a whole number is one that nobody has to round.
    guard judgement.outcome == .wrong, context.chain.modulus == nil,
      [judgement.left, judgement.right].contains(where: {
        $0?.stated?.literal.isLongDecimal == true
      }),
      context.chain.links[link].relation.isEquality,
      judgement.reading.parsing == nil, let left = judgement.left, let right = judgement.right
    else { return false }
    let comparison = Comparison(relation: context.chain.links[link].relation)
    if right.stated != nil, let exact = fractions(ofSide: link, like: left, in: context) {
      return comparison.compare(exact, right) == .verified
    }
    if left.stated != nil, let exact = fractions(ofSide: link + 1, like: right, in: context) {
      return comparison.compare(left, exact) == .verified
    }
    return false
  }

  /// A side with the fractions that its decimals show; `nil` where none does.
  private func fractions(
    ofSide side: Int, like value: SideValue, in context: ChainContext
  ) -> SideValue? {
    guard let root = context.side(side).root, value.hasLongDecimal else { return nil }
    let fractions = context.formula[root].indices.compactMap { node in
      context.formula.literal(at: node).flatMap(Self.fraction).map { (node: node, value: $0) }
    }
    guard !fractions.isEmpty else { return nil }
    var evaluator = SideEvaluator(symbols).evaluator(at: root, in: context.formula)
    evaluator.literalValues = fractions
    guard let exact = try? evaluator.value(at: root) else { return nil }
    var parts = SideValue.Parts(written: exact)
    parts.isOfNetwork = value.isOfNetwork
    return SideValue(parts)
  }

  /// The denominators of fractions whose decimals never end, and that people know by these.
  private static let denominators: [Double] = [3, 6, 7, 9, 11, 12]

  /// The fraction that a decimal of three digits or more is rounded from, and π where it is that.
  private static func fraction(shownBy literal: Literal) -> Double? {
    guard literal.isLongDecimal, literal.value < 10 else { return nil }
    // Who writes 3.14 may well have pressed the key for π.
    if abs(literal.value - .pi) <= literal.unit / 2 { return .pi }
    guard literal.decimals > 2 else { return nil }
    return denominators.lazy.map { (literal.value * $0).rounded() / $0 }.first { fraction in
      fraction != fraction.rounded() && abs(fraction - literal.value) <= literal.unit / 2
        && fraction != literal.value
    }
  }
}
