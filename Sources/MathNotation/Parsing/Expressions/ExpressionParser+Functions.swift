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

  /// `\max(2, 5)`, also with braces of a set, `\max_i x_i`, and of a matrix.
  mutating func aggregate(_ aggregate: Aggregate) throws(ReadProblem) {
    if self.meaning(ahead: 1) == .underscore, let series = aggregate.series {
      return try extremum(series)
    }
    let sign = token
    let beginning = here
    advance()
    features.insert(.function)
    var count = 1
    switch meaning {
    case .open(let delimiter): count = try arguments(delimiter)
    case .begin(.matrix): try operand()
    default: throw .unsupported(.extremum)
    }
    node(.aggregate(aggregate, count: Int32(count)), since: beginning, mark: sign)
  }

  /// The greatest or least of what an index runs over.
  private mutating func extremum(_ series: MathNode.Series) throws(ReadProblem) {
    features.formUnion([.function, .listConvention])
    let read = attempt { (parser) throws(ReadProblem) in try parser.series(series) }
    if case .failure = read { throw .unsupported(.extremum) }
  }

  /// `\arg\max`, which is one function.
  mutating func arg() throws(ReadProblem) {
    let sign = token
    guard case .aggregate(let aggregate) = self.meaning(ahead: 1), aggregate.series != nil else {
      throw .unsupported(.matrixFunction)
    }
    advance()
    try matrixCall(aggregate == .maximum ? .argmax : .argmin, since: sign)
  }

  /// `\text{softmax}([2, 1])`, `\det A`; also with the numbers of a list as several arguments.
  ///
  /// - Parameters:
  ///   - function: the function.
  ///   - first: where its name begins, which ends with the token at hand; that one unless more is said.
  /// - Throws: why its argument was not read.
  mutating func matrixCall(
    _ function: MatrixFunction, since first: Token? = nil
  ) throws(ReadProblem) {
    var sign = first ?? token
    sign.end = token.end
    let beginning = Beginning(node: nodes.count, offset: sign.start)
    if self.meaning(ahead: 1) == .underscore, let series = function.series {
      return try extremum(series)
    }
    advance()
    features.insert([.function, .matrix])
    if function.isOfConvention { features.insert(.listConvention) }
    if case .open(let delimiter) = meaning, delimiter != .brace {
      let list = here
      let bracket = token
      let count = try arguments(delimiter)
      if count > 1 {
        node(.matrix(rows: Int32(count), columns: 1, .list), since: list, mark: bracket)
      }
    } else {
      try functionArgument()
    }
    node(.matrixCall(function), since: beginning, mark: sign)
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
    var isStack = false
    return try list(isStack: &isStack)
  }

  /// The same, which also tells whether semicolons stood between them.
  mutating func list(isStack: inout Bool) throws(ReadProblem) -> Int {
    var count = 1
    try expression()
    while meaning == .comma || meaning == .semicolon {
      if meaning == .semicolon { isStack = true }
      advance()
      try expression()
      count += 1
    }
    return count
  }
}

extension Aggregate {
  /// What takes the same of terms over an index.
  fileprivate var series: MathNode.Series? {
    switch self {
    case .maximum: .maximum
    case .minimum: .minimum
    default: nil
    }
  }
}

extension MatrixFunction {
  /// What takes the same of terms over an index.
  fileprivate var series: MathNode.Series? {
    switch self {
    case .argmax: .argmax
    case .argmin: .argmin
    default: nil
    }
  }
}
