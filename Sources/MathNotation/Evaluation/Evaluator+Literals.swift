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
    var low = 0
    var high = literalValues.count
    while low < high {
      let middle = (low + high) / 2
      if literalValues[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low < literalValues.count && literalValues[low].node == node
      ? literalValues[low].value : nil
  }
}
