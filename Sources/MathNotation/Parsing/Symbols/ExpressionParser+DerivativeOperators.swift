extension ExpressionParser {
  /// `\frac{d}{dx}` or `\frac{\partial^2}{\partial x^2}` with what is differentiated behind it or in its
  /// numerator, read from behind the fraction's token; false if that is none, or the name of one.
  mutating func derivativeOperator(
    _ sign: Token, since beginning: Beginning
  ) throws(ReadProblem) -> Bool {
    guard meaning == .open(.brace), mayBeOperator else { return false }
    let start = checkpoint
    guard let (derivation, hasOperand) = operatorHead() else {
      takeBack(to: start)
      return false
    }
    features.insert([.operation, .derivative])
    if !hasOperand {
      try reading(in: scope.insideOperator) { (parser) throws(ReadProblem) in
        try parser.nested { (parser) throws(ReadProblem) in try parser.differentiated() }
      }
    }
    if nodes.count == beginning.node + 1, case .symbol(let name) = nodes[beginning.node].kind,
      name != derivation.variable
    {
      // The derivative of a quantity is a quantity itself.
      guard derivation.count == 1 else { throw .unsupported(.derivativeOfExpression) }
      nodes.removeLast()
      leaf(.symbol(names.derivative(of: name, by: derivation.variable)), from: sign)
    } else {
      node(.derivative(derivation), since: beginning, mark: sign)
    }
    return true
  }

  /// Whether the numerator at hand begins like that of a derivative, and is not only a name of one.
  private var mayBeOperator: Bool {
    let next = self.meaning(ahead: 2)
    switch self.meaning(ahead: 1) {
    case .partial: return next == .close(.brace) || next == .caret || next == .open(.parenthesis)
    case .text: return textWords(tokens[position + 1]) == "d"
    case .letters:
      let letters = bytes(of: tokens[position + 1])
      guard letters.first == UInt8(ascii: "d") else { return false }
      return letters.count == 1 || next == .caret || next == .open(.parenthesis)
    default: return false
    }
  }

  /// The fraction of a derivative, and whether its numerator holds what is differentiated.
  private mutating func operatorHead() -> (MathNode.Derivation, hasOperand: Bool)? {
    advance()
    let isPartial = meaning == .partial
    guard skipDifferential(), let order = differentialOrder() else { return nil }
    let hasOperand = meaning != .close(.brace)
    if hasOperand {
      let operand = attempt { (parser) throws(ReadProblem) in
        try parser.reading(in: parser.scope.insideBraces) { (parser) throws(ReadProblem) in
          try parser.expression()
        }
      }
      guard case .success = operand else { return nil }
    }
    guard meaning == .close(.brace), self.meaning(ahead: 1) == .open(.brace) else { return nil }
    advance()
    advance()
    guard skipDifferential() else { return nil }
    let variable = attempt { (parser) throws(ReadProblem) in
      try parser.reading(in: parser.scope.insideDerivative) { (parser) throws(ReadProblem) in
        guard try parser.name() == nil else { throw .unexpected }
        return parser.names.intern(parser.key)
      }
    }
    guard case .success(let variable) = variable, let power = differentialOrder(), power == order,
      meaning == .close(.brace)
    else { return nil }
    advance()
    let derivation = MathNode.Derivation(variable: variable, count: order, isPartial: isPartial)
    return (derivation, hasOperand)
  }

  /// Goes past a `d` or a `\partial`.
  private mutating func skipDifferential() -> Bool {
    switch meaning {
    case .partial: advance()
    case .text where textWords(token) == "d": advance()
    case .letters where text[Int(token.start)] == UInt8(ascii: "d"):
      if token.end - token.start == 1 { advance() } else { cursor.advanceByte() }
    default: return false
    }
    return true
  }

  /// The exponent that tells how often is differentiated, 1 where none stands; `nil` of another one.
  private mutating func differentialOrder() -> Int32? {
    guard meaning == .caret else { return 1 }
    advance()
    let isBraced = meaning == .open(.brace)
    if isBraced { advance() }
    guard case .number(let index) = meaning, let digit = bytes(of: token).first,
      token.end - token.start == 1, literals[Int(index)].isInteger, (0x31...0x39).contains(digit)
    else { return nil }
    advance()
    if isBraced {
      guard meaning == .close(.brace) else { return nil }
      advance()
    }
    return Int32(digit) - 0x30
  }

  /// What stands behind the operator: a bracket, or the term.
  private mutating func differentiated() throws(ReadProblem) {
    switch options.derivativeReach {
    case .sum: try expression()
    case .factor: try factor()
    case .term:
      guard case .open = meaning else { return try term() }
      let beginning = here
      try factor()
      while startsOperand(meaning) { try implicitFactor(since: beginning) }
    }
  }

  // MARK: Values at a place

  /// Whether a bar with `x = 2` below it stands here.
  var isAtSubstitution: Bool {
    switch meaning {
    case .bar(.bar), .close(.bar): break
    default: return false
    }
    guard self.meaning(ahead: 1) == .underscore, self.meaning(ahead: 2) == .open(.brace) else {
      return false
    }
    return (4...8).contains { self.meaning(ahead: $0) == .relation(.equal) }
  }

  /// `\Big|_{x = 2}` behind an expression.
  mutating func substitution(since beginning: Beginning) throws(ReadProblem) {
    let bar = token
    advance()
    advance()
    advance()
    guard try name() == nil else { throw .unexpected }
    let variable = names.intern(key)
    guard meaning == .relation(.equal) else { throw .unexpected }
    advance()
    try reading(in: scope.insideBrackets) { (parser) throws(ReadProblem) in
      try parser.expression()
      try parser.close(.brace)
    }
    features.insert(.operation)
    node(.valueAt(variable), since: beginning, markFrom: bar.start, to: previousEnd)
  }
}
