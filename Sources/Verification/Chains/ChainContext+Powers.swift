import MathNotation

extension ChainContext {
  /// Whether a name is the base of a power on a side.
  func hasPower(of name: Name, side: Int) -> Bool {
    guard let root = chain.sides[side].root else { return false }
    return formula[root].indices.contains { index in
      formula.nodes[index].kind == .power && formula[index].left?.kind == .symbol(name)
    }
  }
}
