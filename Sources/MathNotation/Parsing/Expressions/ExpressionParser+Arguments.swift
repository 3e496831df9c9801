import SourceText

extension ExpressionParser {
  /// The argument of a command: a group in braces, or one token, of which a number or a run of
  /// letters gives only its first character.
  mutating func argument() throws(ReadProblem) {
    try nested { (parser) throws(ReadProblem) in try parser.bareArgument() }
  }

  private mutating func bareArgument() throws(ReadProblem) {
    switch meaning {
    case .open(.brace): try group(.brace)
    case .number where isLong(token): try firstDigit()
    // A digit is all of an argument: in `\log_2\frac{1}{8}` it begins no mixed number.
    case .number where isPlainNumber(): _ = wholeNumber()
    case .letters where isLong(token): firstLetter()
    case .minus, .plus: try signedFactor()
    case let meaning where startsOperand(meaning):
      try nested { (parser) throws(ReadProblem) in try parser.operand() }
    default: throw .unexpected
    }
  }

  /// Whether a token has more than one character, all of them ASCII.
  private func isLong(_ token: Token) -> Bool {
    token.end - token.start > 1 && text[Int(token.start)] < 0x80
  }

  private mutating func firstLetter() {
    let letters = token
    cursor.advanceByte()
    leaf(.symbol(names.intern(key: [text[Int(letters.start)]])), from: letters)
  }

  private mutating func firstDigit() throws(ReadProblem) {
    let number = token
    let rest = Int(number.start) + 1..<Int(number.end)
    let digit = text[Int(number.start)]
    guard digit.isASCIIDigit, text[rest.lowerBound].isASCIIDigit, let tail = lexNumber(rest) else {
      throw .unexpected
    }
    let literal = appendLiteral(Literal(value: Double(digit - 0x30)))
    cursor.advanceDigit(rest: appendLiteral(tail))
    leaf(.number(literal), from: number)
  }

  /// Whether a number without separators stands here.
  func isPlainNumber() -> Bool {
    guard case .number(let index) = meaning else { return false }
    return literals[Int(index)].comma == .none && text[Int(token.start)] < 0x80
  }

  /// Reads a number without separators, if one stands here.
  mutating func wholeNumber() -> Bool {
    guard isPlainNumber(), case .number(let index) = meaning else { return false }
    let number = token
    advance()
    leaf(.number(index), from: number.start, to: number.end)
    return true
  }

  /// A group in braces: an expression, or two of them with `\choose` or `\over` between.
  mutating func group(_ delimiter: Delimiter) throws(ReadProblem) {
    let beginning = here
    advance()
    try reading(in: scope.insideBrackets) { (parser) throws(ReadProblem) in
      try parser.expression()
      switch parser.meaning {
      case .choose: try parser.secondHalf(.binomial, .function, since: beginning)
      case .over: try parser.secondHalf(.divide, .operation, since: beginning)
      default: parser.skipRemark()
      }
      try parser.close(delimiter)
    }
  }

  /// The sign in the middle of a group, and what stands behind it.
  private mutating func secondHalf(
    _ kind: MathNode.Kind, _ feature: Side.Features, since beginning: Beginning
  ) throws(ReadProblem) {
    let sign = token
    advance()
    try expression()
    features.insert(feature)
    node(kind, since: beginning, mark: sign)
  }

  /// The end of a group.
  ///
  /// A parenthesis that is not closed ends with the braces around it, as in `\frac{(2 + 3}{4}`; and one that is closed
  /// twice before a relation stands for the brace that is not, as in `\frac{1}{(2 + 3)) = 0.2`.
  mutating func close(_ delimiter: Delimiter) throws(ReadProblem) {
    if delimiter == .parenthesis, meaning == .close(.brace) { return }
    if delimiter == .brace, meaning == .close(.parenthesis), isRelation(self.meaning(ahead: 1)) {
      return advance()
    }
    guard meaning == .close(delimiter) else {
      throw meaning == .endOfText ? .unclosed : problemHere()
    }
    advance()
  }

  private func isRelation(_ meaning: Meaning) -> Bool {
    if case .relation = meaning { true } else { false }
  }

  /// Goes past a script: a group in braces, or one token.
  mutating func skipScript() {
    guard meaning == .open(.brace) else { return advance() }
    var open = 0
    repeat {
      if meaning == .open(.brace) { open += 1 }
      if meaning == .close(.brace) { open -= 1 }
      advance()
    } while open > 0 && meaning != .endOfText
  }
}
