import MathNotation

extension LinkJudge {
  /// Whether two expressions only agree for what their long decimals allow, which may hide that a term
  /// is wrong.
  func mayHideTerm(_ judgement: Judgement) -> Bool {
    guard judgement.outcome == .verified || judgement.outcome == .rounding,
      let left = judgement.left, let right = judgement.right, left.stated == nil,
      right.stated == nil, left.hasLongDecimal || right.hasLongDecimal, let a = left.best,
      let b = right.best
    else { return false }
    return abs(a - b) > 1e-9 * max(abs(a), abs(b))
  }

  /// Whether both sides of a link are sums of as many terms, of which some are the same and another is
  /// wrong: in `78 - (3.785)(5.2) - (0.116)(79) = 78 - 19.642 - 9.164` the decimals of 0.116 would
  /// allow the 19.642.
  func hasWrongTerm(_ link: Int, of context: ChainContext) -> Bool {
    guard let left = context.side(link).root, let right = context.side(link + 1).root else {
      return false
    }
    let (a, b) = (context.formula[left].summands, context.formula[right].summands)
    guard a.count == b.count, a.count > 1 else { return false }
    let comparison = Comparison(relation: context.chain.links[link].relation)
    let evaluator = SideEvaluator(symbols)
    var (isSameSomewhere, isWrongSomewhere) = (false, false)
    for (x, y) in zip(a, b) {
      guard (x.parentOfLast?.kind == .subtract) == (y.parentOfLast?.kind == .subtract),
        let first = evaluator.evaluate(at: x.root, in: context.formula).success,
        let second = evaluator.evaluate(at: y.root, in: context.formula).success
      else { return false }
      if let one = first.best, one == second.best {
        isSameSomewhere = true
      } else if comparison.compare(first, second) == .wrong {
        isWrongSomewhere = true
      }
    }
    return isSameSomewhere && isWrongSomewhere
  }
}
