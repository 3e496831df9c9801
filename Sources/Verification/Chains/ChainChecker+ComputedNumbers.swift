import Binding
import MathNotation

extension ChainChecker {
  /// What a link comes to that disagrees as it is written, where its operands repeat results from further up that
  /// were rounded: it may be right with those in full.
  ///
  /// Like ``judgementByEarlierSides(_:of:in:between:after:)`` it holds the number against earlier sides, too, of
  /// which the operands may be such results.
  ///
  /// - Parameters:
  ///   - judgement: what the link comes to as it is written, which is wrong or rounding.
  ///   - link: the index of the link.
  ///   - context: the chain.
  ///   - decided: the links before this one.
  /// - Returns: that judgement, or the better one with the results in full.
  func judgementByComputedNumbers(
    _ judgement: Judgement, of link: Int, in context: ChainContext, after decided: [LinkResult?]
  ) -> Judgement {
    guard judgement.unknown == nil, judgement.left != nil, context.chain.modulus == nil,
      context.chain.links[link].relation.isEquality, let note = context.shared.note
    else { return judgement }
    let above = note.above(context)
    let evaluator = SideEvaluator(symbols, above: above)
    let sides = context.chain.sides
    let first = furthestSide(before: link, in: context, after: decided)
    guard
      judgement.reading.parsing != nil
        || sides[first...link + 1].contains(where: {
          evaluator.repeatsResult($0, in: context.formula)
        })
    else { return judgement }
    let right = evaluator.evaluate(sides[link + 1], in: context.formula)
    let judge = LinkJudge(symbols: symbols, above: above)
    var result = judgement
    for earlier in first...link {
      let left = evaluator.evaluate(sides[earlier], in: context.formula)
      guard left.isRestored || right.isRestored || judgement.reading.parsing != nil else {
        continue
      }
      let joined = context.leavingOut(
        earlier + 1..<link + 1, joining: context.chain.links[link].relation)
      let other = judge.judgement(of: earlier, in: joined, between: left, and: right)
      guard other.outcome.rank < result.outcome.rank, other.outcome.rank < 2,
        mayMean(other, after: decided[earlier..<link])
      else { continue }
      result = other
      result.ground = .computedNumbers(
        above.read(as: other.reading).words(
          for: [earlier, link + 1], symbols: symbols,
          of: context.read(as: other.reading, names: symbols.names) ?? context))
      if other.outcome == .verified { break }
    }
    return result
  }
}

extension EvaluatedSide {
  /// Whether numbers of the side stand for others in full.
  fileprivate var isRestored: Bool { success?.full.isEmpty == false }
}
