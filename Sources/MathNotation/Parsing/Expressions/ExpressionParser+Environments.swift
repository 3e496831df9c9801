extension ExpressionParser {
  /// `\begin{…}` to `\end{…}`: a matrix, or cases.
  mutating func environment(_ environment: Environment) throws(ReadProblem) {
    try reading(in: scope.insideBrackets) { (parser) throws(ReadProblem) in
      switch environment {
      case .matrix, .determinant: try parser.matrix(environment)
      case .cases: try parser.cases()
      case .rows: throw .unexpected
      case .unknown: throw .unsupported(.unknownEnvironment)
      }
    }
  }

  // MARK: Matrices

  private mutating func matrix(_ environment: Environment) throws(ReadProblem) {
    let begin = token
    let beginning = here
    advance()
    features.insert(.matrix)
    let (rows, columns) = try rows()
    node(.matrix(rows: rows, columns: columns, .environment), since: beginning, mark: begin)
    if environment == .determinant {
      features.insert(.function)
      node(.matrixCall(.determinant), since: beginning, mark: begin)
    }
  }

  /// Reads the entries of a matrix, and gives its size.
  private mutating func rows() throws(ReadProblem) -> (Int32, columns: Int32) {
    var widths: [Int32] = [0]
    while true {
      switch meaning {
      case .ampersand: advance()
      case .rowBreak:
        advance()
        widths.append(0)
      case .end:
        advance()
        if widths.last == 0 { widths.removeLast() }
        guard let columns = widths.first, widths.allSatisfy({ $0 == columns }) else {
          throw .unsupported(.unevenMatrix)
        }
        return (Int32(widths.count), columns)
      case .endOfText: throw .unclosed
      default:
        try expression()
        widths[widths.count - 1] += 1
      }
    }
  }

  // MARK: Cases

  private mutating func cases() throws(ReadProblem) {
    let begin = token
    let beginning = here
    advance()
    features.insert([.function, .conditions])
    var count: Int32 = 0
    while true {
      skipCaseSeparators()
      if case .end = meaning {
        advance()
        break
      }
      try expression()
      if case .relation = meaning { throw .systemOfEquations }
      try condition()
      count += 1
      guard meaning == .rowBreak else {
        guard case .end = meaning else { throw problemHere() }
        continue
      }
      advance()
    }
    guard count > 0 else { throw .empty }
    node(.cases(count: count), since: beginning, mark: begin)
  }

  private mutating func skipCaseSeparators() {
    while true {
      switch meaning {
      case .ampersand, .wideSpace, .comma, .semicolon, .rowBreak: advance()
      default: return
      }
    }
  }

  /// `\text{if} z < 0`, `0 \le x < 1`, `\text{otherwise}`.
  private mutating func condition() throws(ReadProblem) {
    if skipsToOtherwise() {
      leaf(.otherwise, from: previousEnd, to: previousEnd)
      return
    }
    let beginning = here
    try expression()
    guard case .relation(let relation) = meaning else { throw problemHere() }
    let sign = token
    advance()
    try expression()
    if case .relation(let second) = meaning {
      advance()
      try expression()
      if case .relation = meaning { throw .unsupported(.doubleInequality) }
      node(.comparisons(relation, second), since: beginning, mark: sign)
    } else {
      node(.comparison(relation), since: beginning, mark: sign)
    }
    while true {
      switch meaning {
      case .text, .comma, .wideSpace: advance()
      default: return
      }
    }
  }

  /// Goes past the words before a condition, and tells whether they mean all the rest: in the last row
  /// words without a condition do, in any language.
  private mutating func skipsToOtherwise() -> Bool {
    var hasWords = false
    while true {
      switch meaning {
      case .ampersand, .wideSpace, .comma: advance()
      case .text:
        hasWords = true
        advance()
      case .end: return hasWords
      default: return false
      }
    }
  }
}
