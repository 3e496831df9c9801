extension ExpressionParser {
  /// `\sum_{k=1}^{n}` and `\sum_o`, with what they run over.
  mutating func series(_ series: MathNode.Series) throws(ReadProblem) {
    let sign = token
    let beginning = here
    advance()
    features.insert(.function)
    let (lower, upper) = boundPlaces()
    guard let lower else { throw .sumWithoutIndex }
    let others = otherIndices(at: lower)
    let index = try reading(at: lower) { (parser) throws(ReadProblem) in try parser.seriesIndex() }
    let hasBounds = nodes.count > beginning.node
    if let upper {
      guard hasBounds else { throw .unsupported(.sumWithUpperBoundAlone) }
      try reading(at: upper) { (parser) throws(ReadProblem) in try parser.argument() }
    } else if hasBounds {
      throw .unsupported(.sumWithoutUpperBound)
    }
    try reading(in: scope.insideSeries) { (parser) throws(ReadProblem) in
      try parser.nested { (parser) throws(ReadProblem) in try parser.term() }
    }
    let kind: MathNode.Kind =
      hasBounds ? .series(series, index: index) : .seriesOverUnits(series, index: index)
    for other in others {
      node(.seriesOverUnits(series, index: other), since: beginning, mark: sign)
    }
    node(kind, since: beginning, mark: sign)
  }

  /// The letters behind the first one of `\sum_{i,j}`, the last one first.
  private func otherIndices(at lower: TokenCursor) -> [Name] {
    guard tokens[lower.index].meaning == .open(.brace), lower.index + 2 < tokens.count else {
      return []
    }
    var indices: [Name] = []
    var next = lower.index + 2
    while tokens[next].meaning == .comma, tokens[next + 1].meaning == .letters,
      tokens[next + 1].range.count == 1
    {
      indices.append(names.intern(key: Array(text[tokens[next + 1].range])))
      next += 2
    }
    return tokens[next].meaning == .close(.brace) ? indices.reversed() : []
  }

  /// Where the scripts of a sum stand, behind which the parser is then.
  private mutating func boundPlaces() -> (lower: TokenCursor?, upper: TokenCursor?) {
    var lower: TokenCursor?
    var upper: TokenCursor?
    while meaning == .underscore || meaning == .caret {
      let isLower = meaning == .underscore
      advance()
      if isLower { lower = cursor } else { upper = cursor }
      skipScript()
    }
    return (lower, upper)
  }

  /// The index of a sum, and the nodes of its lower bound where it has one.
  private mutating func seriesIndex() throws(ReadProblem) -> Name {
    let beginning = cursor
    let isBraced = meaning == .open(.brace)
    if isBraced { advance() }
    switch meaning {
    case .letters, .letter: break
    default: throw .unsupported(.sumOverSet)
    }
    if !isBraced, token.end - token.start > 1 {
      return names.intern(key: [text[Int(token.start)]])
    }
    _ = try name()
    let index = names.intern(key)
    guard isBraced, meaning != .close(.brace) else { return index }
    if meaning == .comma, !otherIndices(at: beginning).isEmpty { return index }
    guard meaning == .relation(.equal) else { throw .unsupported(.sumOverSet) }
    advance()
    try reading(in: scope.insideSeries) { (parser) throws(ReadProblem) in
      try parser.expression()
    }
    guard meaning == .close(.brace) else { throw .unsupported(.sumOverSet) }
    advance()
    return index
  }
}
