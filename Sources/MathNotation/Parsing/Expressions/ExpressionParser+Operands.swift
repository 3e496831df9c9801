extension ExpressionParser {
  /// operand = a number, a name, a function with its argument, or something in brackets.
  mutating func operand() throws(ReadProblem) {
    switch meaning {
    case .number(let index):
      let next = meaning(ahead: 1)
      if next == .letters || next.isText, hexadecimalNumber() { return }
      try number(index)
    case .text where isAtCurrencyWord: try amount()
    case .letters, .text:
      if hexadecimalNumber() { return }
      try symbol()
    case .letter, .accent: try symbol()
    case .style: try styled()
    case .annotated: try annotated()
    case .function where isPrimed: try symbol()
    case .function(let function): try call(function)
    case .aggregate(let aggregate): try self.aggregate(aggregate)
    case .matrixFunction(let function): try matrixCall(function)
    case .arg: try arg()
    case .infinity:
      let sign = token
      advance()
      leaf(.infinity, from: sign.start, to: sign.end)
    case .open(let delimiter):
      if delimiter == .parenthesis, hexadecimalNumber() { return }
      if delimiter == .brace, scriptedBinomial() { return }
      try brackets(delimiter)
    case .bar(let delimiter): try bars(delimiter)
    case .fraction: try fraction()
    case .root: try root()
    case .binomial: try binomial()
    case .sum: try series(.sum)
    case .product: try series(.product)
    case .partial: try partial()
    case .currency: try amount()
    case .begin(let environment): try self.environment(environment)
    case .modulus where self.meaning(ahead: 1) == .open(.parenthesis): try remainderFunction()
    default: throw problemHere()
    }
  }

  /// `\frac{…}{…}`: a quotient, or a derivative.
  mutating func fraction() throws(ReadProblem) {
    let sign = token
    let beginning = here
    advance()
    if try derivativeOperator(sign, since: beginning) { return }
    if try derivativeFraction(sign) { return }
    try reading(in: scope.insideBraces) { (parser) throws(ReadProblem) in
      try parser.argument()
      try parser.argument()
    }
    features.insert(.operation)
    node(.divide, since: beginning, mark: sign)
  }

  private mutating func root() throws(ReadProblem) {
    let sign = token
    let beginning = here
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
    node(hasIndex ? .root : .call(.sqrt), since: beginning, mark: sign)
  }

  private mutating func binomial() throws(ReadProblem) {
    let sign = token
    let beginning = here
    advance()
    features.insert(.function)
    try argument()
    try argument()
    node(.binomial, since: beginning, mark: sign)
  }

  /// `\mathbf{…}`: a letter in another face, or a group.
  private mutating func styled() throws(ReadProblem) {
    let sign = token
    advance()
    guard meaning == .open(.brace), self.meaning(ahead: 2) == .close(.brace) else {
      return try argument()
    }
    switch self.meaning(ahead: 1) {
    case .letters, .letter, .text:
      // The closing brace goes with the name, so that scripts follow it.
      cursor.skipBrace(at: position + 2)
      advance()
      try symbol(from: sign.start)
    default: try argument()
    }
  }

  /// Goes past what stands in brackets behind a wide space at the end of a group, as a remark: in
  /// `\mathbf{0.6106 \quad (61.06\%)}` the same number in percent.
  mutating func skipRemark() {
    guard meaning == .wideSpace else { return }
    var next = position
    while tokens[next].meaning == .wideSpace { next += 1 }
    guard tokens[next].meaning == .open(.parenthesis) else { return }
    while next < tokens.count - 1, tokens[next].meaning != .close(.parenthesis) { next += 1 }
    guard next < tokens.count - 1, tokens[next + 1].meaning == .close(.brace) else { return }
    move(to: next + 1)
  }

  /// `{}_5 \mathrm{C}_2`: a binomial coefficient with its numbers before and behind the letter, if one stands here.
  mutating func scriptedBinomial() -> Bool {
    guard meaning == .open(.brace), self.meaning(ahead: 1) == .close(.brace),
      self.meaning(ahead: 2) == .underscore
    else { return false }
    let beginning = here
    var next = position + 3
    guard let upper = scriptNumber(at: &next) else { return false }
    let isStyled = tokens[next].meaning == .style
    if isStyled { next += tokens[next + 1].meaning == .open(.brace) ? 2 : 1 }
    guard isLetterC(tokens[next]) else { return false }
    next += 1
    if isStyled, tokens[next].meaning == .close(.brace) { next += 1 }
    guard tokens[next].meaning == .underscore else { return false }
    next += 1
    guard let lower = scriptNumber(at: &next) else { return false }
    let letter = tokens[position + 3]
    for (literal, token) in [upper, lower] {
      leaf(.number(literal), from: token.start, to: token.end)
    }
    move(to: next)
    features.insert(.function)
    node(.binomial, since: beginning, mark: letter)
    return true
  }

  /// The number of a script that begins at a token, which is left behind it.
  private func scriptNumber(at next: inout Int) -> (Int32, Token)? {
    let isGroup = tokens[next].meaning == .open(.brace)
    if isGroup { next += 1 }
    guard case .number(let literal) = tokens[next].meaning else { return nil }
    let token = tokens[next]
    next += 1
    if isGroup {
      guard tokens[next].meaning == .close(.brace) else { return nil }
      next += 1
    }
    return (literal, token)
  }

  private func isLetterC(_ token: Token) -> Bool {
    if token.meaning.isText { return textWords(token) == "C" }
    return token.meaning == .letters && bytes(of: token).elementsEqual("C".utf8)
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
}
