import SourceText

extension ExpressionParser {
  /// operand = a number, a name, a function with its argument, or something in brackets.
  mutating func operand() throws(ReadProblem) {
    let token = tokens[position]
    switch meaning {
    case .number(let index): try number(index)
    case .letters, .letter, .accent, .text: try symbol()
    case .style: try styled()
    case .annotated: try annotated()
    case .function(let function):
      advance()
      try call(function, from: token)
    case .aggregate(let aggregate):
      advance()
      try self.aggregate(aggregate, from: token)
    case .infinity:
      advance()
      leaf(.infinity, token.start, token.end)
    case .open(let delimiter): try brackets(delimiter)
    case .bar(let delimiter): try bars(delimiter)
    case .fraction: try fraction()
    case .root: try root()
    case .binomial: try binomial()
    case .sum: try series(.sum)
    case .product: try series(.product)
    case .partial: try partial()
    case .begin(let environment): try self.environment(environment)
    default: throw problemHere()
    }
  }

  private mutating func number(_ index: Int32) throws(ReadProblem) {
    let token = tokens[position]
    var literal = literals[Int(index)]
    if literal.comma == .thousands || literal.comma == .decimal {
      if isInArguments, partAtComma(token) { return }
      features.insert(.ambiguousComma)
      if options.readsDecimalCommas, literal.comma == .thousands {
        let digits = token.range.filter { text[$0].isASCIIDigit }.count
        let whole = token.range.prefix { text[$0].isASCIIDigit }.count
        let scale = powerOfTen(digits - whole)
        literal.value /= scale
        literal.decimals = digits - whole
        literals[Int(index)] = literal
      }
    }
    if hasUnclearSeparator(literal, token) { readSeparator(&literal, index, token) }
    advance()
    leaf(.number(index), token.start, token.end)
    if meaning == .dots, !literal.isInteger, endsNumber(self.meaning(ahead: 1)) {
      literals[Int(index)].goesOn = true
      advance()
    }
    if meaning == .fraction { try mixedNumber(literal, from: token.start) }
  }

  /// Whether dots before a token say that the digits before them go on, and leave out no terms.
  private func endsNumber(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .relation, .close, .comma, .semicolon, .plus, .minus, .times, .dot, .text, .wideSpace,
      .rowBreak, .ampersand, .end, .endOfText:
      true
    default: false
    }
  }

  /// The longest number that is parted at its commas, in bytes: what is left is read again each time.
  private static let longestParted: Int32 = 1000

  /// Reads the number up to its comma; the comma and the rest stay as tokens.
  private mutating func partAtComma(_ token: Token) -> Bool {
    guard token.end - token.start <= Self.longestParted,
      let comma = token.range.first(where: { text[$0] == UInt8(ascii: ",") })
    else {
      return false
    }
    var head = Lexer(UnsafeBufferPointer(rebasing: text[Int(token.start)..<comma]))
    var rest = Lexer(UnsafeBufferPointer(rebasing: text[comma + 1..<Int(token.end)]))
    head.number()
    rest.number()
    guard let literal = head.literals.last, let tail = rest.literals.last else { return false }
    literals += [literal, tail]
    leaf(.number(Int32(literals.count - 2)), token.start, Int32(comma))
    tokens[position].meaning = .number(Int32(literals.count - 1))
    tokens[position].start = Int32(comma)
    tokens[position].hasLeadingComma = true
    return true
  }

  // MARK: Commands with arguments

  private mutating func fraction() throws(ReadProblem) {
    let sign = tokens[position]
    let first = nodes.count
    advance()
    if try derivativeFraction(sign) { return }
    let outer = (isAtTopLevel, openBars)
    (isAtTopLevel, openBars) = (false, 0)
    defer { (isAtTopLevel, openBars) = outer }
    try argument()
    try argument()
    features.insert(.operation)
    node(.divide, over: first, from: sign.start, mark: (sign.start, sign.end))
  }

  /// `2\frac{1}{2}`: joins the fraction with the whole number that stands right before it.
  private mutating func mixedNumber(_ whole: Literal, from start: Int32) throws(ReadProblem) {
    guard whole.isInteger, whole.value > 0,
      let (numerator, denominator) = simpleFraction(), numerator < denominator
    else { return }
    features.insert(.mixedNumber)
    // Close to each other they are a mixed number first, with space between them a product.
    let isClose = tokens[position].start == previousEnd
    guard options.readsMixedNumbers == isClose else { return }
    let end = previousEnd
    let first = nodes.count - 1
    try fraction()
    node(.mixedNumber, over: first, from: start, mark: (end, end))
  }

  /// The numbers of a fraction of two whole numbers in braces.
  private func simpleFraction() -> (Double, Double)? {
    if case .number = self.meaning(ahead: 1) {
      // `\frac12`
      let digits = text[tokens[position + 1].range]
      guard digits.count == 2, digits.allSatisfy(\.isASCIIDigit) else { return nil }
      return (Double(digits[digits.startIndex] - 0x30), Double(digits[digits.endIndex - 1] - 0x30))
    }
    guard meaning == .fraction, self.meaning(ahead: 1) == .open(.brace),
      case .number(let numerator) = self.meaning(ahead: 2),
      self.meaning(ahead: 3) == .close(.brace), self.meaning(ahead: 4) == .open(.brace),
      case .number(let denominator) = self.meaning(ahead: 5),
      self.meaning(ahead: 6) == .close(.brace)
    else { return nil }
    let (over, under) = (literals[Int(numerator)], literals[Int(denominator)])
    return over.isInteger && under.isInteger ? (over.value, under.value) : nil
  }

  private mutating func root() throws(ReadProblem) {
    let sign = tokens[position]
    let first = nodes.count
    advance()
    features.insert(.operation)
    let hasIndex = meaning == .open(.bracket)
    if hasIndex { try group(.bracket) }
    // The sign √ has no braces to tell how far it reaches: it takes the whole number behind it.
    if text[Int(sign.start)] == UInt8(ascii: "\\") {
      try argument()
    } else {
      try nested { (parser) throws(ReadProblem) in try parser.operand() }
    }
    let mark = (sign.start, sign.end)
    node(hasIndex ? .root : .call(.sqrt), over: first, from: sign.start, mark: mark)
  }

  private mutating func binomial() throws(ReadProblem) {
    let sign = tokens[position]
    let first = nodes.count
    advance()
    features.insert(.function)
    try argument()
    try argument()
    node(.binomial, over: first, from: sign.start, mark: (sign.start, sign.end))
  }

  /// `\mathbf{…}`: a letter in another face, or a group.
  private mutating func styled() throws(ReadProblem) {
    advance()
    if meaning == .open(.brace), self.meaning(ahead: 2) == .close(.brace) {
      switch self.meaning(ahead: 1) {
      case .letters, .letter, .text:
        // The closing brace goes with the name, so that scripts follow it.
        tokens[position + 2].meaning = .used
        advance()
        try symbol()
        return
      default: break
      }
    }
    try argument()
  }

  /// `\underbrace{…}_{…}`: the script is a remark.
  private mutating func annotated() throws(ReadProblem) {
    advance()
    try argument()
    while meaning == .underscore || meaning == .caret {
      advance()
      skipScript()
    }
  }

  // MARK: Functions

  /// A function with its argument: `\sin x`, `\sin^2 x`, `\log_2 8`, `\exp(x)`.
  mutating func call(_ function: Function, from token: Token) throws(ReadProblem) {
    var function = function
    features.insert(.function)
    if function.isTrigonometric || function.givesAngle { features.insert(.trigonometry) }
    let first = nodes.count
    var exponent: (position: Int, sign: Token)?
    var hasBase = false
    while meaning == .underscore || meaning == .caret {
      let sign = tokens[position]
      advance()
      if sign.meaning == .underscore {
        guard function == .log || function == .ln else { throw .unexpected }
        try argument()
        hasBase = true
      } else if isMinusOne(), let inverse = function.inverse {
        skipScript()
        function = inverse
      } else {
        exponent = (position, sign)
        skipScript()
      }
    }
    try functionArgument()
    if function == .log || function == .lg, !hasBase { features.insert(.unstatedBase) }
    let mark = (token.start, token.end)
    node(hasBase ? .logarithm : .call(function), over: first, from: token.start, mark: mark)
    guard let exponent else { return }
    let resume = position
    position = exponent.position
    try argument()
    position = resume
    let powerMark = (exponent.sign.start, exponent.sign.end)
    node(.power, over: first, from: token.start, mark: powerMark)
  }

  private func isMinusOne() -> Bool {
    guard meaning == .open(.brace), self.meaning(ahead: 1) == .minus,
      self.meaning(ahead: 3) == .close(.brace), case .number(let index) = self.meaning(ahead: 2)
    else { return false }
    return literals[Int(index)].value == 1
  }

  /// What a function without brackets applies to: a factor, and letters that follow it.
  private mutating func functionArgument() throws(ReadProblem) {
    if case .open = meaning {
      try operand()
      return
    }
    let first = nodes.count
    let start = tokens[position].start
    try signedFactor()
    while true {
      switch meaning {
      case .letters, .letter, .number: break
      default: return
      }
      let end = previousEnd
      try factor()
      node(.multiply(.implicit), over: first, from: start, mark: (end, end))
    }
  }

  /// `\max(2, 5)`, also with braces of a set.
  mutating func aggregate(_ aggregate: Aggregate, from token: Token) throws(ReadProblem) {
    let first = nodes.count
    features.insert(.function)
    guard case .open(let delimiter) = meaning else { throw .unsupported("an extremum") }
    let count = try arguments(delimiter)
    node(
      .aggregate(aggregate, count: Int32(count)), over: first, from: token.start,
      mark: (token.start, token.end))
  }

  /// Expressions between brackets, parted by commas; gives their number.
  mutating func arguments(_ delimiter: Delimiter) throws(ReadProblem) -> Int {
    advance()
    let outer = (openBars, isAtTopLevel, isInArguments)
    (openBars, isAtTopLevel, isInArguments) = (0, false, true)
    defer { (openBars, isAtTopLevel, isInArguments) = outer }
    var count = 1
    try expression()
    while meaning == .comma || meaning == .semicolon {
      advance()
      try expression()
      count += 1
    }
    guard meaning == .close(delimiter) else { throw problemHere() }
    advance()
    return count
  }

  // MARK: Brackets

  private mutating func brackets(_ delimiter: Delimiter) throws(ReadProblem) {
    let token = tokens[position]
    let first = nodes.count
    switch delimiter {
    case .floor, .ceiling:
      try group(delimiter)
      features.insert(.function)
      let kind = delimiter == .floor ? MathNode.Kind.floor : .ceiling
      node(kind, over: first, from: token.start, mark: (token.start, token.end))
    case .bar, .doubleBar:
      try group(delimiter)
      features.insert(.function)
      node(.magnitude, over: first, from: token.start, mark: (token.start, token.end))
    case .set: throw .unsupported("a set")
    case .brace: try group(.brace)
    case .parenthesis, .bracket, .angle: try tuple(delimiter)
    }
  }

  /// Brackets around one expression group it; around several they make a vector.
  private mutating func tuple(_ delimiter: Delimiter) throws(ReadProblem) {
    let token = tokens[position]
    let first = nodes.count
    advance()
    let outer = (openBars, isAtTopLevel, isInArguments)
    (openBars, isAtTopLevel, isInArguments) = (0, false, false)
    defer { (openBars, isAtTopLevel, isInArguments) = outer }
    var count: Int32 = 1
    try expression()
    while meaning == .comma || meaning == .semicolon {
      advance()
      try expression()
      count += 1
    }
    guard meaning == .close(delimiter) else {
      throw meaning == .endOfText ? .unclosed : problemHere()
    }
    advance()
    if count > 1 {
      features.insert(.matrix)
      let mark = (token.start, token.end)
      node(.matrix(rows: count, columns: 1), over: first, from: token.start, mark: mark)
    } else {
      nodes[nodes.count - 1].start = token.start
      nodes[nodes.count - 1].end = previousEnd
    }
  }

  private mutating func bars(_ delimiter: Delimiter) throws(ReadProblem) {
    let token = tokens[position]
    let first = nodes.count
    advance()
    let outer = (openBars, isAtTopLevel)
    (openBars, isAtTopLevel) = (1, false)
    try expression()
    guard meaning == .bar(delimiter) || meaning == .close(delimiter) else { throw problemHere() }
    advance()
    (openBars, isAtTopLevel) = outer
    // `10 \| 20 \| 30` are resistors in parallel.
    if delimiter == .doubleBar, startsOperand(meaning) { throw .unexpected }
    features.insert(.function)
    node(.magnitude, over: first, from: token.start, mark: (token.start, token.end))
  }
}
