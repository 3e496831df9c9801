import MathNotation

extension ParsedFormula {
  /// Puts another number in for the one at a node.
  mutating func put(_ value: Double, at node: Int) {
    guard case .number(let index) = nodes[node].kind else { return }
    literals[Int(index)] = Literal(value: value)
  }
}
