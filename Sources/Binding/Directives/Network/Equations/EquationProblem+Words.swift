import SourceText

extension EquationProblem {
  /// The stable name of the problem in reports.
  var id: DiagnosticID {
    switch self {
    case .unknownName: .unknownName
    case .nonFiniteNumber: .nonFiniteNumber
    case .badTimeStep: .badTimeStep
    case .empty, .missingOperand, .unexpected, .unopenedParenthesis, .unclosedParenthesis,
      .exponentIsNoInteger, .tooLong, .tooDeep:
      .badEquation
    }
  }

  /// What the author can do about it.
  var hint: String? {
    switch self {
    case .unknownName(let name, _) where EquationFunction(rawValue: name.lowercased()) != nil:
      "a function has its argument in parentheses: \(name)(x)"
    case .unknownName: "an equation reads the names under inputs:, parameters: and units:"
    case .empty, .missingOperand, .unexpected, .unopenedParenthesis, .unclosedParenthesis,
      .exponentIsNoInteger, .nonFiniteNumber, .badTimeStep, .tooLong, .tooDeep:
      nil
    }
  }

  /// What is wrong with the equation of a unit, in words.
  func message(unit: String) -> String {
    switch self {
    case .empty: "the equation of \(unit) is empty"
    case .unknownName(let name, let known):
      "\(ProblemWords.quoted(name)) is not declared" + ProblemWords.didYouMean(name, among: known)
    case .missingOperand(let sign?): "an operand is missing beside '\(sign)'"
    case .missingOperand(nil): "the parentheses are empty"
    case .unexpected(let text):
      "\(ProblemWords.quoted(text)) has no meaning here; an equation has names, numbers, + - * / ^ ( ) and "
        + "functions such as tanh( )"
    case .unopenedParenthesis: "')' has no '(' before it"
    case .unclosedParenthesis: "'(' is not closed"
    case .exponentIsNoInteger: "an exponent has to be a whole number"
    case .nonFiniteNumber(let text): "\(text) is not finite"
    case .badTimeStep(let text):
      "'\(text)' is no time step; the step before is written [t-1], as in h_1[t-1]"
    case .tooLong: "the equation of \(unit) is longer than \(EquationParser.maximumLength) bytes"
    case .tooDeep: "the equation of \(unit) nests too deeply"
    }
  }
}
