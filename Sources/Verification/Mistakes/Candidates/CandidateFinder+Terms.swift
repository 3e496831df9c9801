import MathNotation

extension CandidateFinder {
  /// Proposes what the one number stands for that is wrong in a copy of the side before it: in
  /// `6.1 + \log_{10} 20 = 6.1 + 1.4`.
  ///
  /// - Parameters:
  ///   - link: the index of the link.
  ///   - reading: how it was judged.
  /// - Returns: whether there is such a number.
  mutating func proposeTerm(ofCopy link: Int, readAs reading: Reading) -> Bool {
    let formula = context.formula
    guard let left = context.side(link).root, let right = context.side(link + 1).root,
      let copy = RoundedCopy(of: left, at: right, in: formula)
    else { return false }
    let evaluator = SideEvaluator(symbols, options: reading.evaluation)
    let comparison = Comparison(relation: context.chain.links[link].relation)
    for replacement in copy.replacements {
      guard let part = evaluator.evaluate(at: replacement.part.root, in: formula).success,
        let number = evaluator.evaluate(at: replacement.number.root, in: formula).success,
        let meant = part.best, comparison.compare(part, number) == .wrong,
        let stated = formula.statedNumber(at: replacement.number.root),
        var site = site(of: stated.literal, at: stated.node, under: right)
      else { continue }
      // It was computed, like a result.
      site.evidence.isOperand = false
      let value = meant / (stated.isNegative ? -stated.scale : stated.scale)
      let digits = NumberText.displayInFull(abs(value), like: stated.literal)
      let slip = NumberSlip(from: site.text, to: digits)
      propose(.digits(slip), in: site, by: digits, flipsSign: value < 0)
      return true
    }
    return false
  }
}
