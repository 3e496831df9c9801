/// Values that depend on conditions.
extension Evaluator {
  mutating func cases(_ root: Int, _ count: Int) throws(EvaluationProblem) -> MathValue {
    var pairs: [(value: Int, condition: Int)] = []
    var last = root - 1
    for _ in 0..<count {
      let value = operand(before: last)
      pairs.append((value, last))
      last = operand(before: value)
    }
    for pair in pairs.reversed() where try holds(pair.condition) { return try evaluate(pair.value) }
    throw .undefined
  }

  private mutating func holds(_ condition: Int) throws(EvaluationProblem) -> Bool {
    guard case .comparison(let relation) = formula.nodes[condition].kind else { return true }
    let right = condition - 1
    let a = try scalar(operand(before: right)).value
    let b = try scalar(right).value
    switch relation {
    case .less: return a < b
    case .lessOrEqual: return a <= b
    case .greater: return a > b
    case .greaterOrEqual: return a >= b
    case .equal, .equivalent: return a == b
    case .notEqual: return a != b
    default: throw .unsupported(.condition)
    }
  }
}
