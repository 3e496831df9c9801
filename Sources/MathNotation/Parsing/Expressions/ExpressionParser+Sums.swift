extension ExpressionParser {
  /// sum = term, with `+` and `−` between terms.
  mutating func expression() throws(ReadProblem) {
    try nested { (parser) throws(ReadProblem) in try parser.sum() }
  }

  private mutating func sum() throws(ReadProblem) {
    let beginning = here
    try term()
    while true {
      if scope.isAtTopLevel { continueRow() }
      let sign = token
      let kind: MathNode.Kind
      switch meaning {
      case .plus: kind = .add
      case .minus: kind = .subtract
      case .plusMinus:
        guard let end = options.plusMinus else { throw .unsupported(.plusMinus) }
        // `\mp` is the other way round.
        let isTurned = text[Int(token.start)...].starts(with: "\\mp".utf8)
        kind = (end == .upper) == isTurned ? .subtract : .add
      case .bmod, .modulus:
        if meaning == .modulus, !isAtRemainder { return }
        try remainder(since: beginning)
        continue
      default:
        guard isAtSubstitution, !scope.isDifferentiated else { return }
        try substitution(since: beginning)
        continue
      }
      advance()
      features.insert(.operation)
      if scope.isAtTopLevel { skipAlignment() }
      try term()
      node(kind, since: beginning, mark: sign)
    }
  }

  /// term = factors, with `\cdot`, `\times`, `/` or nothing between them.
  mutating func term() throws(ReadProblem) {
    let beginning = here
    try signedFactor()
    while true {
      if scope.isAtTopLevel { continueRow() }
      switch meaning {
      case .times where isAtSuffix: suffix(since: beginning)
      case .times: try product(.multiply(.cross), since: beginning)
      case .dot: try product(.multiply(.dot), since: beginning)
      case .elementwise: try product(.multiply(.elementwise), since: beginning)
      case .outer: try product(.multiply(.outer), since: beginning)
      case .degree where isCircle:
        try product(.multiply(.circle), since: beginning)
      case .slash: try product(.divide, since: beginning)
      case .colon where isDivision:
        try product(.divide, since: beginning)
        // `1 : 2 : 3` is more than a quotient.
        if meaning == .colon { throw .unsupported(.ratio) }
      case .bmod where options.exchangesRemainders: return
      case .bmod, .percent: try product(.remainder, since: beginning)
      case .modulus where isAtRemainder && options.exchangesRemainders:
        try product(.remainder, since: beginning)
      case .text: if token.startsLine && isAtNextLine || !unit(since: beginning) { return }
      case .bar where isAtSubstitution: return
      case .fraction where isUnitFraction(): unitFraction(since: beginning)
      case .letter where isUnitSign(): unitSign(since: beginning)
      case .currency: unitSign(since: beginning)
      case .letters where letterUnit(since: beginning): continue
      case let meaning where startsOperand(meaning):
        if token.startsLine, isAtNextLine { return }
        try checkSideBySide()
        features.insert(.operation)
        try implicitFactor(since: beginning)
      default: return
      }
    }
  }

  /// Whether the sign at hand is a `\circ` between operands, which is an operator; between a number and a letter it is
  /// a degree.
  var isCircle: Bool {
    let next = meaning(ahead: 1)
    guard text[Int(token.start)] == UInt8(ascii: "\\"), startsOperand(next), position > 0 else {
      return false
    }
    if case .number = tokens[position - 1].meaning, case .letters = next { return false }
    return true
  }

  /// Whether the cross at hand stands behind a number for "times": `= 16\times`.
  private var isAtSuffix: Bool {
    guard case .number = nodes.last?.kind else { return false }
    switch meaning(ahead: 1) {
    case .endOfText, .relation, .comma, .semicolon, .wideSpace: return true
    case .close(.brace):
      switch meaning(ahead: 2) {
      case .endOfText, .relation, .comma, .wideSpace: return true
      default: return false
      }
    default: return false
    }
  }

  /// A sign behind a number that leaves it as it is.
  private mutating func suffix(since beginning: Beginning) {
    let sign = token
    advance()
    features.insert(.unit)
    node(.unit, since: beginning, mark: sign)
  }

  /// Whether a colon divides numbers, `12 : 4`, and is not that of a time such as `12:30`.
  private var isDivision: Bool {
    guard position > 0 else { return false }
    let (before, behind) = (tokens[position - 1], tokens[position + 1])
    switch (before.meaning, behind.meaning) {
    case (.number, .number):
      return token.isSpaced || behind.isSpaced || behind.end - behind.start != 2
    case (.number, .open), (.number, .fraction), (.close, .number), (.close, .open),
      (.close, .fraction):
      return true
    default: return false
    }
  }

  /// A factor that stands behind another one without a sign.
  mutating func implicitFactor(since beginning: Beginning) throws(ReadProblem) {
    let end = previousEnd
    try factor()
    node(.multiply(.implicit), since: beginning, markFrom: end, to: end)
  }

  /// Refuses numbers without a sign between them: `1 2`, or `3\text{ R }2` and `5\text{ h }30`.
  private func checkSideBySide() throws(ReadProblem) {
    guard case .number = meaning, let last = nodes.last else { return }
    switch last.kind {
    case .number where last.mark == last.range: throw .unsupported(.numbersSideBySide)
    case .unit: throw .unsupported(.numberBehindUnit)
    default: break
    }
  }

  /// The sign of a product or quotient, and the factor behind it.
  private mutating func product(
    _ kind: MathNode.Kind, since beginning: Beginning
  ) throws(ReadProblem) {
    let sign = token
    advance()
    features.insert(kind == .remainder ? [.operation, .remainder] : .operation)
    if scope.isAtTopLevel { skipAlignment() }
    let second = here
    try signedFactor()
    if kind == .divide { try restOfDivisor(since: second, dividend: beginning) }
    node(kind, since: beginning, mark: sign)
  }

  /// What else may belong to the divisor behind a slash.
  private mutating func restOfDivisor(
    since divisor: Beginning, dividend: Beginning
  ) throws(ReadProblem) {
    if startsOperand(meaning) { try divisorTail(since: divisor) }
    if isPowerOfTenNext { try powerOfTen(since: divisor) }
    // In `10 km / 2 h` the second unit belongs to the divisor, in `3/4 m` to the whole.
    if case .text = meaning, nodes[dividend.node..<divisor.node].contains(where: \.isUnit) {
      _ = unit(since: divisor)
    }
  }

  /// `1/2x`: whether the factors that follow without a sign belong to the divisor is not settled.
  private mutating func divisorTail(since divisor: Beginning) throws(ReadProblem) {
    features.insert(.openDivision)
    guard options.dividesByWholeProduct else { return }
    while startsOperand(meaning) { try implicitFactor(since: divisor) }
  }

  private var isPowerOfTenNext: Bool {
    guard meaning == .times || meaning == .dot, case .number = nodes.last?.kind,
      case .number(let index) = self.meaning(ahead: 1)
    else { return false }
    return literals[Int(index)].value == 10 && self.meaning(ahead: 2) == .caret
  }

  /// `3 \times 10^8 / 2 \times 10^6`: the power of ten may belong to the divisor.
  private mutating func powerOfTen(since divisor: Beginning) throws(ReadProblem) {
    features.insert(.openDivision)
    guard options.dividesByWholeProduct else { return }
    let sign = token
    advance()
    try factor()
    node(.multiply(.cross), since: divisor, mark: sign)
  }

  /// Signs before a factor, as in `2 \cdot -1`.
  mutating func signedFactor() throws(ReadProblem) {
    guard meaning == .minus || meaning == .plus else { return try factor() }
    try nested { (parser) throws(ReadProblem) in
      let sign = parser.token
      let beginning = parser.here
      parser.advance()
      try parser.signedFactor()
      guard sign.meaning == .minus else { return }
      if !parser.isNumber(since: beginning) { parser.features.insert(.operation) }
      parser.node(.negate, since: beginning, mark: sign)
    }
  }

  /// Whether a number is all that was read since a beginning.
  private func isNumber(since beginning: Beginning) -> Bool {
    if nodes.count == beginning.node + 1, case .number = nodes[beginning.node].kind {
      true
    } else {
      false
    }
  }

  /// Whether a token can begin an operand, so that it makes a product with what stands before.
  func startsOperand(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .number, .letters, .letter, .function, .aggregate, .matrixFunction, .arg, .open, .fraction,
      .root, .binomial,
      .sum, .product, .partial, .style, .annotated, .accent, .infinity:
      true
    case .bar: !scope.hasOpenBar
    case .begin(let environment): environment != .rows
    case .dots, .blank, .unsupported, .unknownCommand: true
    default: false
    }
  }
}
