/// What can be wrong with a unit's equation, without words.
enum EquationProblem: Error, Hashable, Sendable {
  case empty
  case unknownName(String, known: [String])
  /// Nothing stands where an operand should; the sign that needs it, if there is one.
  case missingOperand(of: String?)
  case unexpected(String)
  case unopenedParenthesis
  case unclosedParenthesis
  case exponentIsNoInteger
  case nonFiniteNumber(String)
  /// What stands behind a name in brackets is no time step.
  case badTimeStep(String)
  case tooLong
  case tooDeep
}

/// What is wrong at a place of an equation.
struct EquationError: Error {
  let problem: EquationProblem
  /// In bytes of the equation.
  let range: Range<Int>
}
