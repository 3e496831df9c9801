import MathNotation

extension ChainContext {
  /// Whether an arrow leads on from the chain to the next one.
  var isPremise: Bool {
    guard formula.chains.indices.contains(index + 1), let end = chain.sides.last?.range.upperBound
    else { return false }
    let start = formula.chains[index + 1].sides[0].range.lowerBound
    guard end < start else { return false }
    return (end..<start).contains { place in
      Self.arrows.contains { text[place..<start].starts(with: $0) }
    }
  }

  private static let arrows = ["\\Rightarrow", "\\Longrightarrow", "\\implies", "⇒"].map {
    Array($0.utf8)
  }

  /// Whether a number of some value stands in the chain.
  func hasNumber(_ value: Double) -> Bool {
    nodes.contains { node in
      guard case .number(let index) = formula.nodes[node].kind else { return false }
      return formula.literals[Int(index)].value == value
    }
  }

  /// Whether a side begins with a number of some value, to which more is added.
  func startsWith(_ value: Double, side: Int) -> Bool {
    guard let root = chain.sides[side].root else { return false }
    var first = formula[root]
    while first.kind == .add || first.kind == .subtract, let left = first.left { first = left }
    guard first.root != root else { return false }
    return formula.literal(at: first.root)?.value == value
  }
}
