extension ExpressionParser {
  /// What brackets hold, with what they make of it.
  mutating func brackets(_ delimiter: Delimiter) throws(ReadProblem) {
    switch delimiter {
    case .floor: try enclosed(delimiter, as: .floor)
    case .ceiling: try enclosed(delimiter, as: .ceiling)
    case .bar, .doubleBar: try enclosed(delimiter, as: .magnitude)
    case .set: throw .unsupported(.set)
    case .brace: try group(.brace)
    case .parenthesis, .bracket, .angle: try tuple(delimiter)
    }
  }

  /// Brackets that are an operator.
  private mutating func enclosed(
    _ delimiter: Delimiter, as kind: MathNode.Kind
  ) throws(ReadProblem) {
    let bracket = token
    let beginning = here
    try group(delimiter)
    features.insert(.function)
    node(kind, since: beginning, mark: bracket)
  }

  /// Brackets around one expression group it; around several they make a vector.
  private mutating func tuple(_ delimiter: Delimiter) throws(ReadProblem) {
    let bracket = token
    let beginning = here
    advance()
    let count = try reading(in: scope.insideBrackets) { (parser) throws(ReadProblem) in
      let count = try parser.list()
      try parser.close(delimiter)
      return count
    }
    if count > 1 {
      features.insert(.matrix)
      node(.matrix(rows: Int32(count), columns: 1), since: beginning, mark: bracket)
    } else {
      nodes[nodes.count - 1].start = bracket.start
      nodes[nodes.count - 1].end = previousEnd
    }
  }

  /// What stands between two bars.
  mutating func bars(_ delimiter: Delimiter) throws(ReadProblem) {
    let bar = token
    let beginning = here
    advance()
    try reading(in: scope.insideBars) { (parser) throws(ReadProblem) in
      try parser.expression()
      guard parser.meaning == .bar(delimiter) || parser.meaning == .close(delimiter) else {
        throw parser.problemHere()
      }
      parser.advance()
    }
    // `10 \| 20 \| 30` are resistors in parallel.
    if delimiter == .doubleBar, startsOperand(meaning) { throw .unexpected }
    features.insert(.function)
    node(.magnitude, since: beginning, mark: bar)
  }
}
