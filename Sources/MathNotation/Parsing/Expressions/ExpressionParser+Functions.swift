extension ExpressionParser {
  /// What stands at a function's name as a script and is read behind its argument.
  typealias Exponent = (place: TokenCursor, sign: Token)

  /// A function with its argument: `\sin x`, `\sin^2 x`, `\log_2 8`, `\exp(x)`.
  mutating func call(_ function: Function) throws(ReadProblem) {
    let sign = token
    let beginning = here
    var function = function
    advance()
    features.insert(.function)
    if function.isTrigonometric || function.givesAngle { features.insert(.trigonometry) }
    let exponent = try functionScripts(&function)
    let hasBase = nodes.count > beginning.node
    try functionArgument()
    if function == .log || function == .lg, !hasBase { features.insert(.unstatedBase) }
    node(hasBase ? .logarithm : .call(function), since: beginning, mark: sign)
    guard let exponent else { return }
    try reading(at: exponent.place) { (parser) throws(ReadProblem) in try parser.argument() }
    node(.power, since: beginning, mark: exponent.sign)
  }

  /// The scripts of a function: appends the base of a logarithm, takes `^{-1}` for the inverse, and
  /// gives the exponent.
  private mutating func functionScripts(_ function: inout Function) throws(ReadProblem) -> Exponent?
  {
    var exponent: Exponent?
    while meaning == .underscore || meaning == .caret {
      let sign = token
      advance()
      if sign.meaning == .underscore {
        guard function == .log || function == .ln else { throw .unexpected }
        try argument()
      } else if isMinusOne(), let inverse = function.inverse {
        skipScript()
        function = inverse
      } else {
        exponent = (cursor, sign)
        skipScript()
      }
    }
    return exponent
  }

  private func isMinusOne() -> Bool {
    guard meaning == .open(.brace), self.meaning(ahead: 1) == .minus,
      self.meaning(ahead: 3) == .close(.brace), case .number(let index) = self.meaning(ahead: 2)
    else { return false }
    return literals[Int(index)].value == 1
  }

  /// What a function without brackets applies to: a factor, and letters that follow it.
  private mutating func functionArgument() throws(ReadProblem) {
    if case .open = meaning { return try operand() }
    let beginning = here
    try signedFactor()
    while true {
      switch meaning {
      case .letters, .letter, .number: try implicitFactor(since: beginning)
      default: return
      }
    }
  }

  /// `\max(2, 5)`, also with braces of a set.
  mutating func aggregate(_ aggregate: Aggregate) throws(ReadProblem) {
    let sign = token
    let beginning = here
    advance()
    features.insert(.function)
    guard case .open(let delimiter) = meaning else { throw .unsupported(.extremum) }
    let count = try arguments(delimiter)
    node(.aggregate(aggregate, count: Int32(count)), since: beginning, mark: sign)
  }

  /// `\text{softmax}([2, 1])`, also with its numbers as several arguments.
  mutating func softmax() throws(ReadProblem) {
    let sign = token
    let beginning = here
    advance()
    features.insert([.function, .matrix])
    if case .open(let delimiter) = meaning, delimiter != .brace {
      let list = here
      let bracket = token
      let count = try arguments(delimiter)
      if count > 1 { node(.matrix(rows: Int32(count), columns: 1), since: list, mark: bracket) }
    } else {
      try argument()
    }
    node(.softmax, since: beginning, mark: sign)
  }

  /// Expressions between brackets, parted by commas; gives their number.
  mutating func arguments(_ delimiter: Delimiter) throws(ReadProblem) -> Int {
    advance()
    return try reading(in: scope.insideArguments) { (parser) throws(ReadProblem) in
      let count = try parser.list()
      guard parser.meaning == .close(delimiter) else { throw parser.problemHere() }
      parser.advance()
      return count
    }
  }

  /// Expressions with commas or semicolons between them; gives their number.
  mutating func list() throws(ReadProblem) -> Int {
    var count = 1
    try expression()
    while meaning == .comma || meaning == .semicolon {
      advance()
      try expression()
      count += 1
    }
    return count
  }
}
