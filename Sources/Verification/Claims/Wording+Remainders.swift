import MathNotation

extension Wording {
  /// What is to be said of a link that is neither an equation nor a congruence, where as an equation it would say nothing:
  /// the remainder of a number that is less than the divisor.
  func congruence(of link: Int, _ left: String, _ right: String) -> ClaimMessage? {
    guard context.chain.links[link].relation == .equal else { return nil }
    for (side, other, text) in [(link, link + 1, right), (link + 1, link, left)] {
      guard let root = context.side(side).root, context.isIdleRemainder(root),
        let dividend = context.formula[root].left, let divisor = context.formula[root].right,
        let number = context.side(other).root.flatMap({ context.formula.statedNumber(at: $0) }),
        let modulus = context.formula.literal(at: divisor.root), number.value >= modulus.value
      else { continue }
      let small = Wording.line(of: context.text[dividend.range])
      let words = side == link ? "\(small) and \(text)" : "\(text) and \(small)"
      return ClaimMessage(
        "\(words) are not congruent modulo \(Wording.line(of: context.text[divisor.range]))")
    }
    return nil
  }
}

extension ChainContext {
  /// Whether a node is the remainder of a whole number that is less than what it is divided by, which leaves it as it is.
  func isIdleRemainder(_ node: Int) -> Bool {
    guard formula.nodes[node].kind == .remainder,
      let dividend = formula[node].left.flatMap({ formula.statedNumber(at: $0.root) }),
      let divisor = formula[node].right.flatMap({ formula.statedNumber(at: $0.root) }),
      dividend.literal.isInteger, divisor.literal.isInteger
    else { return false }
    return dividend.value >= 0 && dividend.value < divisor.value
  }
}
