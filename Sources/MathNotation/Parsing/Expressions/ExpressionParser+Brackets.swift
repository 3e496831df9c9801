extension ExpressionParser {
  /// What brackets hold, with what they make of it.
  mutating func brackets(_ delimiter: Delimiter) throws(ReadProblem) {
    switch delimiter {
    case .floor: try enclosed(delimiter, as: .floor)
    case .ceiling: try enclosed(delimiter, as: .ceiling)
    case .bar, .doubleBar:
      try enclosed(delimiter, as: Self.kind(ofBars: delimiter))
      try norm(delimiter)
    case .set: throw .unsupported(.set)
    case .brace: try group(.brace)
    case .parenthesis, .bracket, .angle: try tuple(delimiter)
    }
  }

  /// Brackets that are an operator.
  private mutating func enclosed(
    _ delimiter: Delimiter, as kind: MathNode.Kind
  ) throws(ReadProblem) {
    let bracket = token
    let beginning = here
    try group(delimiter)
    features.insert(.function)
    node(kind, since: beginning, mark: bracket)
  }

  /// Brackets around one expression group it; around several they make a vector.
  private mutating func tuple(_ delimiter: Delimiter) throws(ReadProblem) {
    let bracket = token
    let beginning = here
    let inner = isTightList(delimiter) ? scope.insideArguments : scope.insideBrackets
    advance()
    var isStack = false
    let count = try reading(in: inner) { (parser) throws(ReadProblem) in
      let count = try parser.list(isStack: &isStack)
      try parser.close(delimiter)
      return count
    }
    if count > 1 {
      features.insert(.matrix)
      let form: MathNode.MatrixForm = delimiter == .angle ? .angles : isStack ? .stack : .list
      node(.matrix(rows: Int32(count), columns: 1, form), since: beginning, mark: bracket)
      // `\langle u, v \rangle` is a product of vectors, or one itself.
      if form == .angles, mayHoldVectors(since: beginning) { features.insert(.function) }
    } else {
      nodes[nodes.count - 1].start = bracket.start
      nodes[nodes.count - 1].end = previousEnd
    }
  }

  /// Whether the bracket at hand holds a list of numbers that commas without a space part: `[2,1]`, and
  /// `(2,1)` where it is all of a side, so that nothing is computed with the one number it may be.
  private func isTightList(_ delimiter: Delimiter) -> Bool {
    var next = position + 1
    var numbers = 0
    var (hasComma, isSum, hasDecimal) = (false, false, false)
    while tokens[next].meaning != .close(delimiter) {
      switch tokens[next].meaning {
      case .number(let index):
        numbers += 1
        let comma = literals[Int(index)].comma
        if comma == .decimal || comma == .thousands { hasComma = true }
        // No entry of a list has a nought before it.
        if comma == .decimal, bytes(of: tokens[next]).starts(with: "0,".utf8) { hasDecimal = true }
      case .minus, .plus:
        if case .number = tokens[next - 1].meaning { isSum = true }
      case .comma where !tokens[next + 1].isSpaced: break
      default: return false
      }
      next += 1
    }
    guard hasComma else { return false }
    if isSum, delimiter == .parenthesis { return !hasDecimal && isWholeSide(before: next + 1) }
    return numbers > 1 || delimiter == .bracket || isWholeSide(before: next + 1)
  }

  /// Whether the bracket at hand begins a side, and a token behind it ends one.
  private func isWholeSide(before end: Int) -> Bool {
    guard position == 0 || Self.endsSide(tokens[position - 1].meaning) else { return false }
    // A list is transposed, a number raised to a power.
    if tokens[end].meaning == .caret {
      let isGroup = tokens[end + 1].meaning == .open(.brace)
      switch tokens[isGroup ? end + 2 : end + 1].meaning {
      case .number, .minus: return false
      default: break
      }
    }
    return Self.endsSide(tokens[end].meaning)
  }

  private static func endsSide(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .relation, .comma, .semicolon, .wideSpace, .connective, .rowBreak, .ampersand, .end, .text,
      .endOfText, .transpose, .caret:
      true
    default: false
    }
  }

  /// What stands between two bars.
  mutating func bars(_ delimiter: Delimiter) throws(ReadProblem) {
    let bar = token
    let beginning = here
    let isBehindNumber =
      if position > 0, case .number = tokens[position - 1].meaning { !token.isSpaced } else {
        false
      }
    advance()
    try reading(in: scope.insideBars) { (parser) throws(ReadProblem) in
      try parser.expression()
      guard parser.meaning == .bar(delimiter) || parser.meaning == .close(delimiter) else {
        throw parser.problemHere()
      }
      parser.advance()
    }
    // `10 \| 20 \| 30` are resistors in parallel, `1001|0111|1010` are groups of digits.
    if delimiter == .doubleBar, startsOperand(meaning), isParallel(to: bar) { throw .unexpected }
    if case .number = meaning, isBehindNumber { throw .unexpected }
    features.insert(.function)
    node(Self.kind(ofBars: delimiter), since: beginning, mark: bar)
    try norm(delimiter)
  }

  private static func kind(ofBars delimiter: Delimiter) -> MathNode.Kind {
    delimiter == .bar ? .magnitude : .matrixCall(.norm)
  }

  /// Whether an operand stands before a double bar: what it opens is no norm.
  private func isParallel(to bar: Token) -> Bool {
    switch meaning {
    case .number: return true
    case .bar: return false
    default: break
    }
    guard let before = tokens.lastIndex(where: { $0.start < bar.start }) else { return false }
    switch tokens[before].meaning {
    case .number, .letters, .letter: return true
    default: return false
    }
  }

  /// The index behind bars, which tells the norm: `\|x\|_1`, `\|A\|_F`, `\|x\|_\infty`.
  private mutating func norm(_ delimiter: Delimiter) throws(ReadProblem) {
    if delimiter == .doubleBar { features.insert(.listConvention) }
    guard meaning == .underscore else { return }
    let isBraced = self.meaning(ahead: 1) == .open(.brace)
    let index = position + (isBraced ? 2 : 1)
    guard index < tokens.count, !isBraced || self.meaning(ahead: 3) == .close(.brace),
      let function = norm(by: tokens[index])
    else { throw .unexpected }
    advance()
    skipScript()
    features.insert(.listConvention)
    nodes[nodes.count - 1].kind = .matrixCall(function)
    nodes[nodes.count - 1].end = previousEnd
  }

  private func norm(by index: Token) -> MatrixFunction? {
    switch index.meaning {
    case .infinity: return .maximumNorm
    case .number(let literal):
      switch literals[Int(literal)].value {
      case 1: return .norm1
      case 2: return .norm2
      default: return nil
      }
    case .letters: return bytes(of: index).elementsEqual("F".utf8) ? .frobeniusNorm : nil
    case .text: return ["F", "Fro", "fro"].contains(textWords(index)) ? .frobeniusNorm : nil
    default: return nil
    }
  }

  /// Whether a list holds lists, or nothing but names.
  private func mayHoldVectors(since beginning: Beginning) -> Bool {
    let entries = nodes[beginning.node..<nodes.count - 1]
    let isOfNames = entries.allSatisfy { if case .number = $0.kind { false } else { true } }
    return isOfNames || entries.contains { if case .matrix = $0.kind { true } else { false } }
  }
}
