import SourceText

extension ExpressionParser {
  /// factor = an operand with what is written behind it: powers, `!`, `\%`, degrees.
  mutating func factor() throws(ReadProblem) {
    try nested { (parser) throws(ReadProblem) in
      let first = parser.nodes.count
      let start = parser.tokens[parser.position].start
      try parser.operand()
      try parser.suffixes(first, start)
    }
  }

  private mutating func suffixes(_ first: Int, _ start: Int32) throws(ReadProblem) {
    var isPower = false
    while true {
      let sign = tokens[position]
      switch meaning {
      case .caret:
        // TeX refuses `2^3^2`, which is read in two ways.
        if isPower { throw .unexpected }
        isPower = true
        try power(first, start)
      case .factorial:
        if self.meaning(ahead: 1) == .factorial { throw .unsupported("a double factorial") }
        postfix(.factorial, first, start, sign)
      case .percent:
        // `17 \% 5` is the remainder of a division.
        if case .number = self.meaning(ahead: 1) { return }
        features.insert(.percent)
        postfix(.percent, first, start, sign)
      case .degree: postfix(.degree, first, start, sign)
      case .transpose: postfix(.transpose, first, start, sign)
      case .underscore: try subscriptedNumber()
      case .prime: throw .unexpected
      default: return
      }
    }
  }

  private mutating func postfix(
    _ kind: MathNode.Kind, _ first: Int, _ start: Int32, _ sign: Token
  ) {
    advance()
    features.insert(.operation)
    node(kind, over: first, from: start, mark: (sign.start, sign.end))
  }

  private mutating func power(_ first: Int, _ start: Int32) throws(ReadProblem) {
    let sign = tokens[position]
    advance()
    features.insert(.operation)
    switch scriptMeaning() {
    case .degree?:
      skipScript()
      node(.degree, over: first, from: start, mark: (sign.start, previousEnd))
    case .transpose?:
      skipScript()
      node(.transpose, over: first, from: start, mark: (sign.start, previousEnd))
    case .letters? where isTransposeLetter():
      skipScript()
      node(.transpose, over: first, from: start, mark: (sign.start, previousEnd))
    default:
      try exponent()
      node(.power, over: first, from: start, mark: (sign.start, sign.end))
    }
  }

  /// An exponent: `2^10` is meant as 2 to the power of 10, though TeX raises only the 1.
  private mutating func exponent() throws(ReadProblem) {
    if try wholeNumber() { return }
    try argument()
  }

  /// Whether a number without separators stands here.
  func isPlainNumber() -> Bool {
    guard case .number(let index) = meaning else { return false }
    return literals[Int(index)].comma == .none && text[Int(tokens[position].start)] < 0x80
  }

  private mutating func wholeNumber() throws(ReadProblem) -> Bool {
    guard isPlainNumber(), case .number(let index) = meaning else { return false }
    let token = tokens[position]
    advance()
    leaf(.number(index), token.start, token.end)
    return true
  }

  /// `A^T` is a transpose where a matrix stands before it.
  private func isTransposeLetter() -> Bool {
    let token = tokens[meaning == .open(.brace) ? position + 1 : position]
    guard token.end - token.start == 1, text[Int(token.start)] == UInt8(ascii: "T") else {
      return false
    }
    if case .matrix = nodes.last?.kind { return true }
    return false
  }

  /// The only token of the script that follows, if it has only one.
  func scriptMeaning() -> Meaning? {
    guard meaning == .open(.brace) else { return meaning }
    return self.meaning(ahead: 2) == .close(.brace) ? self.meaning(ahead: 1) : nil
  }

  mutating func skipScript() {
    if meaning == .open(.brace) {
      var open = 0
      repeat {
        if meaning == .open(.brace) { open += 1 }
        if meaning == .close(.brace) { open -= 1 }
        advance()
      } while open > 0 && meaning != .endOfText
    } else {
      advance()
    }
  }

  /// `1011_2`: a whole number in another base.
  private mutating func subscriptedNumber() throws(ReadProblem) {
    guard let last = nodes.last, case .number(let index) = last.kind,
      literals[Int(index)].isInteger
    else { throw .unexpected }
    let digits = String(decoding: text[last.range], as: UTF8.self)
    advance()
    let start = nodes.count
    try argument()
    guard nodes.count == start + 1, let base = nodes.popLast(), case .number(let radix) = base.kind
    else { throw .unsupported("a number with an index") }
    let value = literals[Int(radix)].value
    guard (2...36).contains(value), let number = UInt64(digits, radix: Int(value)) else {
      throw .unsupported("a number with an index")
    }
    literals[Int(index)] = Literal(
      value: Double(number), significantDigits: digits.utf8.count, comma: .braced)
    nodes[nodes.count - 1].end = previousEnd
    features.insert(.operation)
  }

  /// The argument of a command: a group in braces, or one token, of which a number or a run of
  /// letters gives only its first character.
  mutating func argument() throws(ReadProblem) {
    try nested { (parser) throws(ReadProblem) in try parser.bareArgument() }
  }

  private mutating func bareArgument() throws(ReadProblem) {
    switch meaning {
    case .open(.brace): try group(.brace)
    case .number
    where tokens[position].end - tokens[position].start > 1
      && text[Int(tokens[position].start)] < 0x80:
      try firstDigit()
    // A digit is all of an argument: in `\log_2\frac{1}{8}` it begins no mixed number.
    case .number where isPlainNumber(): _ = try wholeNumber()
    case .letters where tokens[position].end - tokens[position].start > 1:
      let token = tokens[position]
      guard text[Int(token.start)] < 0x80 else { return try operand() }
      leaf(.symbol(names.intern(key: [text[Int(token.start)]])), token.start, token.start + 1)
      tokens[position].start += 1
    case .minus, .plus: try signedFactor()
    case let meaning where startsOperand(meaning):
      try nested { (parser) throws(ReadProblem) in try parser.operand() }
    default: throw .unexpected
    }
  }

  private mutating func firstDigit() throws(ReadProblem) {
    let start = tokens[position].start
    let rest = (start + 1)..<tokens[position].end
    let digit = text[Int(start)]
    guard digit.isASCIIDigit else { throw .unexpected }
    literals.append(Literal(value: Double(digit - 0x30)))
    leaf(.number(Int32(literals.count - 1)), start, start + 1)
    let remainder = UnsafeBufferPointer(rebasing: text[Int(rest.lowerBound)..<Int(rest.upperBound)])
    var lexer = Lexer(remainder)
    if remainder[0].isASCIIDigit { lexer.number() }
    guard let literal = lexer.literals.last else { throw .unexpected }
    literals.append(literal)
    tokens[position].start = rest.lowerBound
    tokens[position].meaning = .number(Int32(literals.count - 1))
  }

  /// A group in braces: an expression, or two of them with `\choose` or `\over` between.
  mutating func group(_ delimiter: Delimiter) throws(ReadProblem) {
    let start = tokens[position].start
    let first = nodes.count
    advance()
    let outer = (openBars, isAtTopLevel, isInArguments)
    (openBars, isAtTopLevel, isInArguments) = (0, false, false)
    defer { (openBars, isAtTopLevel, isInArguments) = outer }
    try expression()
    if meaning == .choose {
      let sign = tokens[position]
      advance()
      try expression()
      features.insert(.function)
      node(.binomial, over: first, from: start, mark: (sign.start, sign.end))
    } else if meaning == .over {
      let sign = tokens[position]
      advance()
      try expression()
      features.insert(.operation)
      node(.divide, over: first, from: start, mark: (sign.start, sign.end))
    }
    guard meaning == .close(delimiter) else {
      throw meaning == .endOfText ? .unclosed : problemHere()
    }
    advance()
  }

  /// Why the token at hand cannot stand here.
  func problemHere() -> ReadProblem {
    switch meaning {
    case .dots: .ellipsis
    case .blank: .blank
    case .unsupported(let index): .unsupported(CommandTable.unsupported[Int(index)])
    case .plusMinus: .unsupported("a plus-minus sign")
    case .unknownCommand: .unknownCommand
    case .colon: .unsupported("a ratio")
    case .endOfText: .empty
    default: .unexpected
    }
  }
}
