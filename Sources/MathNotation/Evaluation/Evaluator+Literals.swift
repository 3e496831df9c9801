import SourceText

extension Evaluator {
  /// What the literal at a node is worth.
  func literal(_ index: Int, at root: Int) -> Approximation {
    let literal = formula.literals[index]
    if !literalValues.isEmpty, callDepth == 0, let value = literalValue(at: root) {
      return Approximation(value)
    }
    guard literal.isLongDecimal || options.roundsShortDecimals && literal.decimals > 1 else {
      return Approximation(literal.value)
    }
    guard carriesRadius, !options.carriesNoise, !isGiven(literal) else {
      return Approximation(literal.value)
    }
    return Approximation(literal.value, radius: literal.radius)
  }

  /// Whether a literal is a given number, and so exact; of a short negative one the sign may stand apart.
  private func isGiven(_ literal: Literal) -> Bool {
    symbols.isGiven(literal.value) || !literal.isLongDecimal && symbols.isGiven(-literal.value)
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
