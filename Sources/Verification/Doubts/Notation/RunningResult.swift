import MathNotation

/// `3 + 4 = 7 \times 2 = 14`: the equals sign stands for "then", and the result is reckoned with at once.
struct RunningResult: Doubt {
  let id = "running-result"
  let reason = UnreadReason.runningResult
  let condition = """
    The right side reckons on with the number that the left side comes to, and the chain goes on to what that \
    gives.
    """
  let example = #"$3 + 4 = 7 \times 2 = 14$"#

  func holds(for link: DoubtedLink) -> Bool {
    let context = link.context
    guard context.chain.links[link.link].relation == .equal, !link.isLast,
      context.chain.links[link.link + 1].relation.isEqualOrNearly,
      let left = link.judgement.left?.best, left != 0, link.sides.count == 2, link.names.isEmpty,
      // `3 km = 3 \cdot 100` converts what was not reckoned before.
      link.link > 0 || !context.side(0).features.hasUnit
    else { return false }
    switch link.sides[1].kind {
    case .add, .subtract, .multiply, .divide: break
    default: return false
    }
    return link.sides[1].indices.contains { index in
      guard let literal = context.formula.literal(at: index) else { return false }
      return abs(literal.value - left) <= 1e-9 * abs(left)
    }
  }
}
