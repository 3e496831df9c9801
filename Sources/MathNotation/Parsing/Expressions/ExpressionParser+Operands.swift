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
    advance()
    guard meaning == .open(.brace), self.meaning(ahead: 2) == .close(.brace) else {
      return try argument()
    }
    switch self.meaning(ahead: 1) {
    case .letters, .letter, .text:
      // The closing brace goes with the name, so that scripts follow it.
      cursor.skipBrace(at: position + 2)
      advance()
      try symbol()
    default: try argument()
    }
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
