import MathNotation

extension CandidateFinder {
  /// Proposes what the one number stands for that is wrong in a copy of the side before it: in
  /// `6.1 + \log_{10} 20 = 6.1 + 1.4`.
  ///
  /// - Parameters:
  ///   - link: the index of the link.
  ///   - judgement: what it came to.
  /// - Returns: whether nothing but that number can be to blame.
  mutating func proposeTerm(ofCopy link: Int, judgedAs judgement: Judgement) -> Bool {
    let formula = context.formula
    guard let left = context.side(link).root, let right = context.side(link + 1).root,
      context.chain.links[link].relation.isEquality,
      let copy = RoundedCopy(of: left, at: right, in: formula)
    else { return false }
    let evaluator = SideEvaluator(symbols, options: judgement.reading.evaluation)
    let comparison = Comparison(relation: context.chain.links[link].relation)
    let wrong = copy.replacements.filter { replacement in
      guard let part = evaluator.evaluate(at: replacement.part.root, in: formula).success,
        let number = evaluator.evaluate(at: replacement.number.root, in: formula).success
      else { return false }
      return comparison.compare(part, number) == .wrong
    }
    let isSure = if case .terms = judgement.ground { true } else { false }
    // Of several wrong numbers none alone makes the copy right, but by chance.
    if !isSure, wrong.count > 1, copy.hasCommonPart { return true }
    // Where the sides differ anyhow, only what was worked out is a result, beside others that are right.
    guard let replacement = wrong.first,
      isSure
        || wrong.count == 1 && !replacement.part.isSignedLeaf
          && (copy.hasCommonPart || copy.replacements.count > 1),
      let meant = evaluator.evaluate(at: replacement.part.root, in: formula).success?.best,
      let stated = formula.statedNumber(at: replacement.number.root),
      var site = site(of: stated.literal, at: stated.node, under: right)
    else { return false }
    // It was computed, like a result.
    (site.evidence.isOperand, site.evidence.isStep) = (false, true)
    let value = meant / (stated.isNegative ? -stated.scale : stated.scale)
    let isWhole = stated.literal.isInteger && value != value.rounded()
    let digits =
      isWhole
      ? DecimalText.short(abs(value), significantDigits: 6)
      : NumberText.displayInFull(abs(value), like: stated.literal)
    let slip = NumberSlip(from: site.text, to: digits)
    propose(
      digits == site.text ? .sign : .digits(slip), in: site, by: digits, flipsSign: value < 0)
    // What is no slip of a pen may be right, and the part that it stands for is written wrongly.
    return isSure && !replacement.part.isSignedLeaf && !slip.isArbitrary
  }
}
