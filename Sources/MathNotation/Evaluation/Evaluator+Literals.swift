import SourceText

extension Evaluator {
  /// What the literal at a node is worth.
  func literal(_ index: Int, at root: Int) -> Approximation {
    let literal = formula.literals[index]
    guard literal.isLongDecimal || options.roundsShortDecimals && literal.decimals > 1 else {
      return Approximation(literal.value)
    }
    if !literalValues.isEmpty, callDepth == 0, let value = literalValue(at: root) {
      return Approximation(value)
    }
    guard carriesRadius, !options.carriesNoise, !symbols.isGiven(literal.value) else {
      return Approximation(literal.value)
    }
    return Approximation(literal.value, radius: literal.radius)
  }

  /// The value that stands in for the literal at a node.
  ///
  /// Complexity: O(log n) in the number of such values.
  private func literalValue(at node: Int) -> Double? {
    let index = literalValues.partitioningIndex { $0.node >= node }
    return index < literalValues.count && literalValues[index].node == node
      ? literalValues[index].value : nil
  }
}
