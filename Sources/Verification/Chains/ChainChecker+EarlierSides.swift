import Binding
import MathNotation

extension ChainChecker {
  /// How far back a chain is looked through for a side that a number is right for.
  private static let furthestSide = 8

  /// What a link comes to that disagrees by its own sides, where its right side agrees with an earlier
  /// side of the chain.
  ///
  /// In `100 \cdot \frac{1}{3} = 100 \cdot 0.33 = 33.3` the middle is rounded, and the number is right for
  /// the first side. All links on the way must hold, as they stand or with short decimals taken for rounded ones, so
  /// that no slip of theirs is passed over.
  ///
  /// - Parameters:
  ///   - judgement: what the link comes to by its own sides, which is wrong or rounding.
  ///   - link: the index of the link.
  ///   - context: the chain.
  ///   - sides: what the sides of the chain come to.
  ///   - decided: the links before this one.
  /// - Returns: that judgement, with a better outcome where an earlier side gives it one.
  func judgementByEarlierSides(
    _ judgement: Judgement, of link: Int, in context: ChainContext, between sides: [EvaluatedSide],
    after decided: [LinkResult?]
  ) -> Judgement {
    guard judgement.unknown == nil, context.chain.links[link].relation.isEquality else {
      return judgement
    }
    let judge = LinkJudge(symbols: symbols)
    var result = judgement
    let first = furthestSide(before: link, in: context, after: decided)
    for earlier in (first..<link).reversed() where !isDefined(side: earlier, in: context, sides) {
      let bridge = context.leavingOut(
        earlier + 1..<link + 1, joining: context.chain.links[link].relation)
      let other = judge.judgement(
        of: earlier, in: bridge, between: sides[earlier], and: sides[link + 1])
      guard other.outcome.rank < result.outcome.rank, other.outcome.rank < 2,
        mayMean(other, after: decided[earlier..<link])
      else { continue }
      (result.outcome, result.ground) = (other.outcome, .earlierSide)
      if other.outcome == .verified { break }
    }
    return result
  }

  /// Whether a side is nothing but the name to which the next one gives its value, and so tells no more than that.
  private func isDefined(
    side: Int, in context: ChainContext, _ sides: [EvaluatedSide]
  ) -> Bool {
    guard side == 0, let root = context.side(0).root,
      case .symbol(let name) = context.formula.nodes[root].kind
    else { return false }
    return !symbols.isDeclared(name) && sides[1].success != nil
  }

  /// Whether names may mean in one judgement what they meant in the links between its sides, which hold.
  func mayMean(_ judgement: Judgement, after passed: ArraySlice<LinkResult?>) -> Bool {
    passed.allSatisfy { link in
      guard let link, link.judgement.use.hasChoice else { return true }
      return link.judgement.reading.names == judgement.reading.names
    }
  }

  /// The first side that a number is held against: all links on the way must hold.
  ///
  /// - Parameters:
  ///   - link: the link before the number.
  ///   - context: the chain.
  ///   - decided: the links before that.
  /// - Returns: the index of the side, that of the link itself where the one before does not hold.
  func furthestSide(
    before link: Int, in context: ChainContext, after decided: [LinkResult?]
  ) -> Int {
    var first = link
    while first > max(0, link - Self.furthestSide),
      context.chain.links[first - 1].relation.isEquality, let passed = decided[first - 1],
      passed.outcome == .verified || passed.judgement.isOfRoundedTerms
    {
      first -= 1
    }
    return first
  }
}
