extension UnsupportedNotation {
  /// The construct in a few words, with its article.
  package var summary: String {
    switch self {
    case .integral: "an integral"
    case .limit: "a limit"
    case .set: "a set"
    case .quantifier: "a quantifier"
    case .plusMinus: "a plus-minus sign"
    case .probability: "a probability"
    case .matrixFunction: "a matrix function"
    case .unknownEnvironment: "an unknown environment"
    case .repeatingDecimal: "a repeating decimal"
    case .numbersSideBySide: "numbers side by side"
    case .numberBehindUnit: "a number behind a unit"
    case .derivativeOfExpression: "the derivative of an expression"
    case .sumWithUpperBoundAlone: "a sum with an upper bound alone"
    case .sumWithoutUpperBound: "a sum without an upper bound"
    case .sumOverSet: "a sum over a set"
    case .unevenMatrix: "a matrix with rows of different lengths"
    case .doubleInequality: "a double inequality"
    case .doubleFactorial: "a double factorial"
    case .numberWithIndex: "a number with an index"
    case .ratio: "a ratio"
    case .accentOverExpression: "an accent over an expression"
    case .extremum: "an extremum"
    case .operation: "an operator"
    case .sumWithoutRange: "a sum whose index has no range"
    case .condition: "a condition"
    }
  }
}
