extension ExpressionParser {
  /// `\frac{\partial E}{\partial w}` as the name of a quantity, read from behind the fraction's token;
  /// false if it is no derivative.
  mutating func derivativeFraction(_ sign: Token) throws(ReadProblem) -> Bool {
    guard meaning == .open(.brace), isDifferential(at: position + 1) else { return false }
    let start = checkpoint
    let isPartial = meaning(ahead: 1) == .partial
    let derivative = try reading(in: scope.insideDerivative) { (parser) throws(ReadProblem) in
      try parser.derivative()
    }
    guard let derivative else {
      if isPartial { throw .unsupported(.derivativeOfExpression) }
      takeBack(to: start)
      return false
    }
    leaf(.symbol(derivative), from: sign)
    return true
  }

  /// The groups of a fraction that may be a derivative; `nil` where it is none.
  private mutating func derivative() throws(ReadProblem) -> Name? {
    advance()
    let isOperator = meaning == .partial && meaning(ahead: 1) == .close(.brace)
    if isOperator { advance() }
    let numerator = isOperator ? nil : try differential()
    guard isOperator || numerator != nil, meaning == .close(.brace),
      meaning(ahead: 1) == .open(.brace), isDifferential(at: position + 2)
    else { return nil }
    advance()
    advance()
    guard let denominator = try differential(), meaning == .close(.brace) else { return nil }
    advance()
    if let numerator { return names.derivative(of: numerator, by: denominator) }
    switch meaning {
    case .letters, .letter, .text, .accent: break
    default: throw .unsupported(.derivativeOfExpression)
    }
    _ = try name()
    return names.derivative(of: names.intern(key), by: denominator)
  }

  /// Whether a partial sign or a run of letters that begins with `d` stands there.
  private func isDifferential(at index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let token = tokens[index]
    switch token.meaning {
    case .partial: return true
    case .letters:
      let letters = bytes(of: token)
      guard letters[0] == UInt8(ascii: "d"), letters.count > 1 else { return false }
      // `dW` is a gradient where it stands alone, and in `\frac{dL}{dW}` a differential.
      return !names.isWord(letters) || letters.count == 2 && !names.isKnown(key: letters)
    default: return false
    }
  }

  /// The name behind `\partial` or `d`.
  private mutating func differential() throws(ReadProblem) -> Name? {
    if meaning == .partial { advance() } else { cursor.advanceByte() }
    return try partOfDerivative()
  }

  /// What is differentiated, or by what, possibly in another face.
  private mutating func partOfDerivative() throws(ReadProblem) -> Name? {
    switch meaning {
    case .letters, .letter, .text, .accent: break
    case .style where isFaceOfLetter:
      // The closing brace goes with the name, so that scripts follow it.
      advance()
      cursor.skipBrace(at: position + 2)
      advance()
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

  /// Whether a command for a face stands here with one letter or word in braces.
  private var isFaceOfLetter: Bool {
    guard self.meaning(ahead: 1) == .open(.brace), self.meaning(ahead: 3) == .close(.brace) else {
      return false
    }
    switch self.meaning(ahead: 2) {
    case .letters, .letter, .text: return true
    default: return false
    }
  }

  /// `\nabla_{W_1} L`, the derivative of what stands behind it by each entry of what stands below it; false if
  /// there is none.
  mutating func gradient() throws(ReadProblem) -> Bool {
    guard meaning == CommandTable.nabla, self.meaning(ahead: 1) == .underscore else { return false }
    let sign = token
    let start = checkpoint
    let derivative = attempt { (parser) throws(ReadProblem) -> Name? in
      try parser.reading(in: parser.scope.insideDerivative) { (parser) throws(ReadProblem) in
        parser.advance()
        parser.advance()
        let isBraced = parser.meaning == .open(.brace)
        if isBraced { parser.advance() }
        guard let denominator = try parser.partOfDerivative() else { return nil }
        if isBraced {
          guard parser.meaning == .close(.brace) else { return nil }
          parser.advance()
        }
        return try parser.partOfDerivative().map {
          parser.names.derivative(of: $0, by: denominator)
        }
      }
    }
    guard case .success(let name?) = derivative else {
      takeBack(to: start)
      return false
    }
    leaf(.symbol(name), from: sign)
    return true
  }

  /// A derivative with a slash, `\partial E / \partial w`.
  mutating func partial() throws(ReadProblem) {
    let sign = token
    let derivative = try reading(in: scope.insideDerivative) {
      (parser) throws(ReadProblem) -> Name? in
      guard let numerator = try parser.differential(), parser.meaning == .slash,
        parser.meaning(ahead: 1) == .partial
      else { return nil }
      parser.advance()
      guard let denominator = try parser.differential() else { return nil }
      return parser.names.derivative(of: numerator, by: denominator)
    }
    guard let derivative else { throw .unsupported(.derivativeOfExpression) }
    leaf(.symbol(derivative), from: sign)
  }
}
