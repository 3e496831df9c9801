import MathNotation

extension NoteStatements {
  /// An evaluator of an expression in which names have values that are only tried.
  ///
  /// - Parameters:
  ///   - expression: the expression.
  ///   - values: the values of its names.
  ///   - literals: other numbers for those at some of its nodes.
  /// - Returns: what evaluates it, and the parts of it.
  func evaluator(
    of expression: Expression, trying values: [Name: Double],
    for literals: [(node: Int, value: Double)]
  ) -> Evaluator {
    var formula = expression.formula
    for (node, value) in literals {
      guard case .number(let index) = formula.nodes[node].kind else { continue }
      formula.literals[Int(index)] = Literal(value: value)
    }
    return Evaluator(
      formula, names: names, symbols: TrialSymbols(values: values, functions: functions))
  }
}
