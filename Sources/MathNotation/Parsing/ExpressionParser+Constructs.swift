extension ExpressionParser {
  // MARK: Derivatives

  /// `\frac{\partial E}{\partial w}` as the name of a quantity; false if it is no derivative.
  mutating func derivativeFraction(_ sign: Token) throws(ReadProblem) -> Bool {
    guard meaning == .open(.brace), isDifferential(at: position + 1) else { return false }
    let resume = position
    let count = nodes.count
    isDerivative = true
    defer { isDerivative = false }
    advance()
    let isOperator = tokens[position].meaning == .partial && meaning(ahead: 1) == .close(.brace)
    guard let numerator = try isOperator ? skipPartial() : differential(),
      meaning == .close(.brace), meaning(ahead: 1) == .open(.brace),
      isDifferential(at: position + 2)
    else { return try notADerivative(resume, count) }
    advance()
    advance()
    guard let denominator = try differential(), meaning == .close(.brace) else {
      return try notADerivative(resume, count)
    }
    advance()
    var operand = numerator
    if isOperator {
      switch meaning {
      case .letters, .letter, .text, .accent: break
      default: throw .unsupported("the derivative of an expression")
      }
      _ = try name()
      operand = names.intern(key)
    }
    leaf(.symbol(names.derivative(of: operand, by: denominator)), sign.start, previousEnd)
    return true
  }

  /// Whether a partial sign or a run of letters that begins with `d` stands there.
  private func isDifferential(at index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let token = tokens[index]
    switch token.meaning {
    case .partial: return true
    case .letters:
      return text[Int(token.start)] == UInt8(ascii: "d") && token.end - token.start > 1
        && !names.isWord(UnsafeBufferPointer(rebasing: text[token.range]))
    default: return false
    }
  }

  private mutating func skipPartial() -> Name? {
    advance()
    return names.intern(key: [UInt8(ascii: "?")])
  }

  /// The name behind `\partial` or `d`.
  private mutating func differential() throws(ReadProblem) -> Name? {
    if meaning == .partial { advance() } else { tokens[position].start += 1 }
    switch meaning {
    case .letters, .letter, .text, .accent: break
    case .style:
      advance()
      if meaning == .open(.brace) { advance() }
      _ = try name()
      if meaning == .close(.brace) { advance() }
      if meaning == .underscore {
        advance()
        try appendIndices()
      }
      return names.intern(key)
    default: return nil
    }
    let power = try name()
    return power == nil ? names.intern(key) : nil
  }

  /// A partial derivative that is not one of two names is refused; other fractions are read again.
  private mutating func notADerivative(_ resume: Int, _ count: Int) throws(ReadProblem) -> Bool {
    guard tokens[resume + 1].meaning != .partial else {
      throw .unsupported("the derivative of an expression")
    }
    for index in resume..<min(position + 1, tokens.count) where tokens[index].meaning == .letters {
      if index > 0, tokens[index].start > 0,
        text[Int(tokens[index].start) - 1] == UInt8(ascii: "d"),
        tokens[index - 1].meaning == .open(.brace)
      {
        tokens[index].start = tokens[index - 1].end
      }
    }
    position = resume
    nodes.removeSubrange(count...)
    return false
  }

  /// A derivative with a slash, `\partial E / \partial w`.
  mutating func partial() throws(ReadProblem) {
    let token = tokens[position]
    isDerivative = true
    defer { isDerivative = false }
    guard let numerator = try differential(), meaning == .slash, meaning(ahead: 1) == .partial
    else {
      throw .unsupported("the derivative of an expression")
    }
    advance()
    guard let denominator = try differential() else {
      throw .unsupported("the derivative of an expression")
    }
    leaf(.symbol(names.derivative(of: numerator, by: denominator)), token.start, previousEnd)
  }

  // MARK: Sums and products

  /// `\sum_{k=1}^{n}` and `\sum_o`, with what they run over.
  mutating func series(_ series: MathNode.Series) throws(ReadProblem) {
    let sign = tokens[position]
    let first = nodes.count
    advance()
    features.insert(.function)
    var lower: Int?
    var upper: Int?
    while meaning == .underscore || meaning == .caret {
      let isLower = meaning == .underscore
      advance()
      if isLower { lower = position } else { upper = position }
      skipScript()
    }
    guard let lower else { throw .sumWithoutIndex }
    let resume = position
    position = lower
    let index = try seriesIndex()
    let hasBounds = nodes.count > first
    if let upper {
      guard hasBounds else { throw .unsupported("a sum with an upper bound alone") }
      position = upper
      try argument()
    } else if hasBounds {
      throw .unsupported("a sum without an upper bound")
    }
    position = resume
    let outer = isAtTopLevel
    isAtTopLevel = false
    defer { isAtTopLevel = outer }
    try nested { (parser) throws(ReadProblem) in try parser.term() }
    let kind: MathNode.Kind =
      hasBounds ? .series(series, index: index) : .seriesOverUnits(series, index: index)
    node(kind, over: first, from: sign.start, mark: (sign.start, sign.end))
  }

  /// The index of a sum, and the nodes of its lower bound where it has one.
  private mutating func seriesIndex() throws(ReadProblem) -> Name {
    let isBraced = meaning == .open(.brace)
    if isBraced { advance() }
    switch meaning {
    case .letters, .letter: break
    default: throw .unsupported("a sum over a set")
    }
    if !isBraced, tokens[position].end - tokens[position].start > 1 {
      return names.intern(key: [text[Int(tokens[position].start)]])
    }
    _ = try name()
    let index = names.intern(key)
    guard isBraced, meaning != .close(.brace) else { return index }
    guard meaning == .relation(.equal) else { throw .unsupported("a sum over a set") }
    advance()
    let outer = isAtTopLevel
    isAtTopLevel = false
    defer { isAtTopLevel = outer }
    try expression()
    guard meaning == .close(.brace) else { throw .unsupported("a sum over a set") }
    advance()
    return index
  }

  // MARK: Environments

  mutating func environment(_ environment: Environment) throws(ReadProblem) {
    let outer = (openBars, isAtTopLevel, isInArguments)
    (openBars, isAtTopLevel, isInArguments) = (0, false, false)
    defer { (openBars, isAtTopLevel, isInArguments) = outer }
    switch environment {
    case .matrix, .determinant: try matrix(environment)
    case .cases: try cases()
    case .rows: throw .unexpected
    case .unknown: throw .unsupported("an unknown environment")
    }
  }

  private mutating func matrix(_ environment: Environment) throws(ReadProblem) {
    let token = tokens[position]
    let first = nodes.count
    advance()
    features.insert(.matrix)
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
          throw .unsupported("a matrix with rows of different lengths")
        }
        let rows = Int32(widths.count)
        let mark = (token.start, token.end)
        node(.matrix(rows: rows, columns: columns), over: first, from: token.start, mark: mark)
        if environment == .determinant {
          node(.determinant, over: first, from: token.start, mark: mark)
        }
        return
      case .endOfText: throw .unclosed
      default:
        try expression()
        widths[widths.count - 1] += 1
      }
    }
  }

  private mutating func cases() throws(ReadProblem) {
    let token = tokens[position]
    let first = nodes.count
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
    node(.cases(count: count), over: first, from: token.start, mark: (token.start, token.end))
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
    var isOtherwise = false
    skip: while true {
      switch meaning {
      case .ampersand, .wideSpace, .comma: advance()
      case .text:
        let words = textWords(tokens[position]).lowercased()
        isOtherwise = words.contains("otherwise") || words.contains("else") || words == "sonst"
        advance()
      default: break skip
      }
    }
    if isOtherwise {
      leaf(.otherwise, previousEnd, previousEnd)
      return
    }
    let first = nodes.count
    let start = tokens[position].start
    try expression()
    guard case .relation = meaning else { throw problemHere() }
    var comparisons = 0
    while case .relation(let relation) = meaning {
      let sign = tokens[position]
      advance()
      let middle = nodes.count
      try expression()
      node(
        .comparison(relation), over: comparisons == 0 ? first : Int(nodes[middle - 1].first),
        from: start, mark: (sign.start, sign.end))
      comparisons += 1
      if comparisons > 1 { throw .unsupported("a double inequality") }
      if case .relation = meaning { throw .unsupported("a double inequality") }
    }
    while true {
      switch meaning {
      case .text, .comma, .wideSpace: advance()
      default: return
      }
    }
  }
}
