import MathNotation

/// `110 + 1 = 111 \times 111`: the size of something square, whose side was reckoned.
struct SquareSize: Doubt {
  let id = "square-size"
  let reason = UnreadReason.squareSize
  let condition = """
    One side is nothing but a whole number that is written two or three times with crosses between, and the \
    other side comes to that number.
    """
  let example = #"$110 + 1 = 111 \times 111$"#

  func holds(for link: DoubtedLink) -> Bool {
    guard link.sides.count == 2, let left = link.judgement.left?.best,
      let right = link.judgement.right?.best
    else { return false }
    return edge(of: link.sides[1], link) == left || edge(of: link.sides[0], link) == right
  }

  /// The number that is all that a product with crosses is made of.
  private func edge(of side: Subtree, _ link: DoubtedLink) -> Double? {
    var edge: Double?
    guard side.kind == .multiply(.cross) else { return nil }
    for index in side.indices {
      switch link.context.formula[index].kind {
      case .multiply(.cross): continue
      case .number:
        guard let literal = link.context.formula.literal(at: index), literal.isInteger,
          edge == nil || edge == literal.value
        else { return nil }
        edge = literal.value
      default: return nil
      }
    }
    return edge
  }
}
