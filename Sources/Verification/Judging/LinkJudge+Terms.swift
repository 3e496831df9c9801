import MathNotation

extension LinkJudge {
  /// A judgement with what a right side says that copies the left one and rounds some of its parts.
  ///
  /// A copy whose numbers all show what they stand for is right, whatever their rounding adds up to. One
  /// of which a single number is wrong is wrong, though the decimals of the others may allow its value: in
  /// `78 - (3.785)(5.2) - (0.116)(79) = 78 - 19.642 - 9.164` those of 0.116 would allow the 19.642.
  func weighingTerms(
    of judgement: Judgement, as link: Int, of context: ChainContext
  ) -> Judgement {
    guard mayHideTerm(judgement, as: link, of: context),
      let outcome = outcomeOfCopy(link, of: context)
    else { return judgement }
    var result = judgement
    switch (judgement.outcome, outcome) {
    case (_, .wrong): (result.outcome, result.ground) = (.wrong, .terms)
    case (.verified, _): return judgement
    default: (result.outcome, result.ground) = (outcome, .roundedTerms)
    }
    return result
  }

  /// Whether two expressions differ, be it by no more than their decimals or `\approx` allow.
  private func mayHideTerm(
    _ judgement: Judgement, as link: Int, of context: ChainContext
  ) -> Bool {
    guard context.chain.modulus == nil, context.chain.links[link].relation.isEquality,
      let left = judgement.left, let right = judgement.right, right.stated == nil,
      let a = left.best, let b = right.best
    else { return false }
    return abs(a - b) > 1e-9 * max(abs(a), abs(b))
  }

  /// What a right side that copies the left one comes to, number by number; `nil` where it is none, and
  /// where several of its numbers are wrong, which means that it goes another way.
  private func outcomeOfCopy(_ link: Int, of context: ChainContext) -> Outcome? {
    guard let left = context.side(link).root, let right = context.side(link + 1).root,
      let copy = RoundedCopy(of: left, at: right, in: context.formula)
    else { return nil }
    let relation = context.chain.links[link].relation
    let comparison = Comparison(relation: relation)
    let evaluator = SideEvaluator(symbols, options: evaluation)
    var worst = Outcome.verified
    var (rightCount, wrongCount) = (copy.hasCommonPart ? 1 : 0, 0)
    for replacement in copy.replacements {
      guard
        let part = evaluator.evaluate(at: replacement.part.root, in: context.formula).success,
        let number = evaluator.evaluate(at: replacement.number.root, in: context.formula).success
      else { return nil }
      let outcome = comparison.compare(part, number)
      // A whole number among the operands is meant as it stands.
      if number.isOfWholeNumbers, relation == .equal,
        outcome == .rounding || part.best != number.best
      {
        return nil
      }
      switch repeatsResult(replacement.number, worth: part, in: context) ? .verified : outcome {
      case .verified: rightCount += 1
      case .rounding: (worst, rightCount) = (.rounding, rightCount + 1)
      case .wrong where isSumOfRounded(replacement.part, as: number, in: context.formula):
        (worst, rightCount) = (.rounding, rightCount + 1)
      case .wrong: wrongCount += 1
      case .unread: return nil
      }
    }
    if wrongCount == 0 { return worst }
    return wrongCount == 1 && rightCount > 0 ? .wrong : nil
  }

  /// Whether a number is the sum of terms that were rounded to its last place: the 27.48 for `e^3 + e^2`.
  private func isSumOfRounded(
    _ part: Subtree, as number: SideValue, in formula: ParsedFormula
  ) -> Bool {
    let terms = part.signedSummands
    guard terms.count > 1, let stated = number.stated, !stated.isWhole else { return false }
    let evaluator = SideEvaluator(symbols, options: evaluation)
    var sum = 0.0
    for (term, isNegative) in terms {
      guard let value = evaluator.evaluate(at: term.root, in: formula).success?.best else {
        return false
      }
      sum += (isNegative ? -1 : 1) * (value / stated.unit).rounded() * stated.unit
    }
    return abs(sum - stated.value) <= 1e-6 * stated.unit
  }

  /// Whether a number repeats a result from further up that, in full, is what it stands for.
  private func repeatsResult(
    _ number: Subtree, worth part: SideValue, in context: ChainContext
  ) -> Bool {
    guard let above, let stated = context.formula.statedNumber(at: number.root),
      let value = part.best
    else { return false }
    let sign = stated.isNegative ? -1.0 : 1
    return above.values(of: stated.literal, symbols: symbols).contains {
      abs(sign * $0 * stated.scale - value) <= 1e-9 * abs(value)
    }
  }
}
