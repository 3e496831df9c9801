package import MathNotation

/// Why a claim was not read.
package enum UnreadReason: Hashable, Sendable {
  case unknownSymbol(String)
  case equationToSolve
  case notation(ReadProblem)
  /// A value is no real number, such as the logarithm of a negative one.
  case undefined
  /// A sum of too many terms.
  case tooLong
  /// Vectors or matrices whose shapes do not fit.
  case shapes
  /// Products of shapes of matrices, such as `(4 \times 3)(3 \times 1)`.
  case shapesAlone
  case unsupported(String)
  case differentUnits
  /// It disagrees with a definition further up, which may no longer hold.
  case definitionFurtherUp
  /// It disagrees where σ is taken for the logistic function.
  case logisticSigma
  /// It disagrees, but a comma or digits may mean something else.
  case ambiguousNumber
  /// It is neither close enough to verify nor far enough to be wrong.
  case looseApproximation
  /// A congruence whose modulus is not stated with it.
  case unstatedModulus
  /// An inequality between equal numbers, which may be meant to be false.
  case maybeMeantFalse
  /// The relation says nothing about values, or means a shift of bits.
  case relation

  /// The reason in a few words, the same for all claims of its kind.
  package var summary: String {
    switch self {
    case .unknownSymbol: "unknown symbol"
    case .equationToSolve: "equation to solve"
    case .notation(let problem): problem.summary
    case .undefined: "no real value"
    case .tooLong: "too long to evaluate"
    case .shapes: "shapes that do not fit"
    case .shapesAlone: "shapes of matrices"
    case .unsupported(let what): what
    case .differentUnits: "different units"
    case .definitionFurtherUp: "definition further up"
    case .logisticSigma: "unknown symbol"
    case .ambiguousNumber: "ambiguous number"
    case .looseApproximation: "loose approximation"
    case .unstatedModulus: "unstated modulus"
    case .maybeMeantFalse: "may be meant to be false"
    case .relation: "relation without values"
    }
  }

  /// The reason with what it is about.
  package var explanation: String {
    switch self {
    case .unknownSymbol(let key): "unknown symbol \(key)"
    case .equationToSolve: "an equation to solve, not a statement that can be checked"
    case .definitionFurtherUp:
      "it disagrees with a definition further up, which may no longer hold here"
    case .logisticSigma: "it disagrees if sigma is the logistic function, which nothing here says"
    case .differentUnits: "the sides have different units"
    case .unstatedModulus: "a congruence whose modulus is not stated with it"
    case .ambiguousNumber: "a comma, a sign or digits can be read in several ways"
    default: summary
    }
  }
}

extension ReadProblem {
  var summary: String {
    switch self {
    case .unsupported(let what): what
    case .unknownCommand: "unknown command"
    case .ellipsis: "an ellipsis"
    case .blank: "a blank"
    case .empty: "an empty side"
    case .unexpected: "notation that is not understood"
    case .unclosed: "a bracket that is not closed"
    case .tooDeep: "too deeply nested"
    case .tooLong: "too long to read"
    case .sumWithoutIndex: "a sum without an index"
    case .systemOfEquations: "a system of equations"
    }
  }
}
