import MathNotation

extension ChainContext {
  /// What a chain says that only compares a letter with a number; `nil` of other chains.
  var comparisonOfName: NameComparison? {
    guard chain.sides.count == 2, let root = chain.sides[0].root, let value = chain.sides[1].root,
      case .symbol(let name) = formula.nodes[root].kind,
      let number = formula.statedNumber(at: value)
    else { return nil }
    return NameComparison(name: name, relation: chain.links[0].relation, number: number.value)
  }
}
