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
    let right = condition - 1
    switch formula.nodes[condition].kind {
    case .comparison(let relation):
      return try holds(relation, between: operand(before: right), and: right)
    case .comparisons(let first, let second):
      let middle = operand(before: right)
      guard try holds(first, between: operand(before: middle), and: middle) else { return false }
      return try holds(second, between: middle, and: right)
    default: return true
    }
  }

  private mutating func holds(
    _ relation: Relation, between left: Int, and right: Int
  ) throws(EvaluationProblem) -> Bool {
    let a = try scalar(left).value
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
