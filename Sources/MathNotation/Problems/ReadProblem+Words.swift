extension ReadProblem {
  /// The problem in a few words, the same for all problems of its kind.
  package var summary: String {
    switch self {
    case .unsupported(let notation): notation.summary
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
