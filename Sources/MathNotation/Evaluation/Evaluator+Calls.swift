/// Names with arguments: functions, and numbers before brackets.
extension Evaluator {
  mutating func apply(
    _ name: Name, at root: Int, argumentCount count: Int
  ) throws(EvaluationProblem) -> MathValue {
    if case .function(let definition)? = lookUp(name) {
      guard definition.parameters.count == count else { throw .shapes }
      let arguments = try values(root, count)
      if count == 1, case .matrix(let matrix)? = arguments.first {
        return .matrix(try entries(of: definition, at: matrix))
      }
      return try call(definition, arguments)
    }
    if count == 1, let primed = primedFunction(name) {
      return try derivative(of: primed, at: try evaluate(root - 1))
    }
    let factor = try symbol(name)
    guard count == 1 else { throw .unknownSymbol(name) }
    return try combine(factor, with: try evaluate(root - 1), by: .multiply(.implicit))
  }

  /// The values of a function of numbers at the entries of a matrix.
  private mutating func entries(
    of definition: FunctionDefinition, at matrix: MathMatrix
  ) throws(EvaluationProblem) -> MathMatrix {
    var result = matrix
    for index in matrix.entries.indices {
      guard case .scalar(let value) = try call(definition, [.scalar(matrix.entries[index])]) else {
        throw .shapes
      }
      result.entries[index] = value
    }
    return result
  }

  /// `r(3)^2` where r is a number: the exponent is that of the bracket alone.
  ///
  /// - Returns: the product; `nil` where what is raised is no name before a bracket, or a function.
  mutating func powerBehindName(
    _ base: Int, _ exponent: Int
  ) throws(EvaluationProblem) -> MathValue? {
    guard case .apply(let name, 1) = formula.nodes[base].kind else { return nil }
    if case .function? = lookUp(name) { return nil }
    if primedFunction(name) != nil { return nil }
    let factor = try symbol(name)
    let power = try combine(try evaluate(base - 1), with: try evaluate(exponent), by: .power)
    return try combine(factor, with: power, by: .multiply(.implicit))
  }

  private mutating func call(
    _ definition: FunctionDefinition, _ arguments: [MathValue]
  ) throws(EvaluationProblem) -> MathValue {
    try inside(definition) { (inner) throws(EvaluationProblem) in
      inner.parameters = zip(definition.parameters, arguments).map { ($0, $1) }
      return try inner.evaluate(definition.root)
    }
  }
}
