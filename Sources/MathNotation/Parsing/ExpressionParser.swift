import SourceText

/// Which of two meanings a piece of notation has where notes use both.
package struct ParsingOptions: Hashable, Sendable {
  /// `2\frac{1}{2}` is two and a half rather than a product.
  package var readsMixedNumbers = true
  /// `1/2x` is 1/(2x) rather than (1/2)x.
  package var dividesByWholeProduct = false
  /// `1,250` is one and a quarter rather than a thousand two hundred and fifty.
  package var readsDecimalCommas = false
  /// `1{,}250` is one and a quarter, and `1.250` a thousand two hundred and fifty.
  package var exchangesSeparators = false

  package init() {}
}

/// Parses the tokens of a formula into nodes.
///
/// A recursive descent, bounded in depth. Operands are appended before their operator, so a failed
/// parse is taken back by cutting the array.
struct ExpressionParser {
  let text: UnsafeBufferPointer<UInt8>
  let names: NameTable
  let options: ParsingOptions
  var tokens: [Token]
  var position = 0
  var nodes: [MathNode]
  var literals: [Literal]
  var features: Side.Features = []
  /// The key of the name that was read last.
  var key = NameKey()
  /// Bars that are open: the next one closes.
  var openBars = 0
  /// Whether a comma parts arguments, so that `120,180` are two numbers.
  var isInArguments = false
  /// Whether rows of an alignment end a side here.
  var isAtTopLevel = true
  /// Whether the name of a derivative is read, where a run of letters is always one name.
  var isDerivative = false
  /// Where the side at hand begins.
  var sideStart: Int32 = 0
  private var depth = 0

  static let maximumDepth = 150

  init(
    _ lexer: consuming Lexer, names: NameTable, options: ParsingOptions,
    into scratch: consuming [MathNode] = []
  ) {
    text = lexer.text
    tokens = lexer.tokens
    literals = lexer.literals
    nodes = consume scratch
    self.names = names
    self.options = options
    nodes.reserveCapacity(tokens.count)
  }

  // MARK: Tokens

  var meaning: Meaning {
    tokens[position].hasLeadingComma ? .comma : tokens[position].meaning
  }

  func meaning(ahead distance: Int) -> Meaning {
    position + distance < tokens.count ? tokens[position + distance].meaning : .endOfText
  }

  mutating func advance() {
    if tokens[position].hasLeadingComma {
      tokens[position].hasLeadingComma = false
      tokens[position].start += 1
    } else if position < tokens.count - 1 {
      position += 1
      if tokens[position].meaning == .used { position += 1 }
    }
  }

  /// Where the token before this one ends.
  var previousEnd: Int32 { position > 0 ? tokens[position - 1].end : 0 }

  // MARK: Nodes

  /// The first node of the subtree that ends the array.
  var firstOfLast: Int32 { nodes[nodes.count - 1].first }

  /// Appends a leaf made of the given text.
  mutating func leaf(_ kind: MathNode.Kind, _ start: Int32, _ end: Int32) {
    nodes.append(
      MathNode(
        kind: kind, first: Int32(nodes.count), start: start, end: end, markStart: start,
        markEnd: end))
  }

  /// Appends a node over everything since `first`.
  mutating func node(
    _ kind: MathNode.Kind, over first: Int, from start: Int32, mark: (Int32, Int32)
  ) {
    nodes.append(
      MathNode(
        kind: kind, first: Int32(first), start: start, end: previousEnd, markStart: mark.0,
        markEnd: mark.1))
  }

  /// Runs a part of the parse one level deeper.
  mutating func nested<Result>(
    _ body: (inout Self) throws(ReadProblem) -> Result
  ) throws(ReadProblem) -> Result {
    guard depth < Self.maximumDepth else { throw .tooDeep }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  // MARK: Sums and products

  /// sum = term, with `+` and `−` between terms.
  mutating func expression() throws(ReadProblem) {
    try nested { (parser) throws(ReadProblem) in try parser.sum() }
  }

  private mutating func sum() throws(ReadProblem) {
    let first = nodes.count
    let start = tokens[position].start
    try term()
    while true {
      if isAtTopLevel { continueRow() }
      let sign = tokens[position]
      let kind: MathNode.Kind
      switch meaning {
      case .plus: kind = .add
      case .minus: kind = .subtract
      case .plusMinus: throw .unsupported("a plus-minus sign")
      default: return
      }
      advance()
      features.insert(.operation)
      if isAtTopLevel { skipAlignment() }
      try term()
      node(kind, over: first, from: start, mark: (sign.start, sign.end))
    }
  }

  /// term = factors, with `\cdot`, `\times`, `/` or nothing between them.
  mutating func term() throws(ReadProblem) {
    let first = nodes.count
    let start = tokens[position].start
    try signedFactor()
    while true {
      if isAtTopLevel { continueRow() }
      let sign = tokens[position]
      switch meaning {
      case .times: try product(.multiply(.cross), first, start, sign)
      case .dot: try product(.multiply(.dot), first, start, sign)
      case .elementwise: try product(.multiply(.elementwise), first, start, sign)
      case .slash: try product(.divide, first, start, sign)
      case .bmod, .percent: try product(.remainder, first, start, sign)
      case .text: if try !unit(over: first, from: start) { return }
      case .fraction where isUnitFraction():
        advance()
        skipScript()
        skipScript()
        features.insert(.unit)
        node(.unit, over: first, from: start, mark: (sign.start, previousEnd))
      case let meaning where startsOperand(meaning):
        try checkSideBySide()
        features.insert(.operation)
        let end = previousEnd
        try factor()
        node(.multiply(.implicit), over: first, from: start, mark: (end, end))
      default: return
      }
    }
  }

  /// Refuses numbers without a sign between them: `1 2`, or `3\text{ R }2` and `5\text{ h }30`.
  private func checkSideBySide() throws(ReadProblem) {
    guard case .number = meaning, let last = nodes.last else { return }
    switch last.kind {
    case .number where last.mark == last.range: throw .unsupported("numbers side by side")
    case .unit: throw .unsupported("a number behind a unit")
    default: break
    }
  }

  private mutating func product(
    _ kind: MathNode.Kind, _ first: Int, _ start: Int32, _ sign: Token
  ) throws(ReadProblem) {
    advance()
    features.insert(.operation)
    if isAtTopLevel { skipAlignment() }
    let divisor = nodes.count
    let divisorStart = tokens[position].start
    try signedFactor()
    if kind == .divide, startsOperand(meaning) { try divisorTail(divisor, divisorStart) }
    if kind == .divide, isPowerOfTenNext { try powerOfTen(divisor, divisorStart) }
    // In `10 km / 2 h` the second unit belongs to the divisor, in `3/4 m` to the whole.
    if kind == .divide, case .text = meaning, nodes[first..<divisor].contains(where: \.isUnit) {
      _ = try unit(over: divisor, from: divisorStart)
    }
    node(kind, over: first, from: start, mark: (sign.start, sign.end))
  }

  /// `1/2x`: whether the factors that follow without a sign belong to the divisor is not settled.
  private mutating func divisorTail(_ first: Int, _ start: Int32) throws(ReadProblem) {
    features.insert(.openDivision)
    guard options.dividesByWholeProduct else { return }
    while startsOperand(meaning) {
      let end = previousEnd
      try factor()
      node(.multiply(.implicit), over: first, from: start, mark: (end, end))
    }
  }

  private var isPowerOfTenNext: Bool {
    guard meaning == .times || meaning == .dot, case .number = nodes.last?.kind,
      case .number(let index) = self.meaning(ahead: 1)
    else { return false }
    return literals[Int(index)].value == 10 && self.meaning(ahead: 2) == .caret
  }

  /// `3 \times 10^8 / 2 \times 10^6`: the power of ten may belong to the divisor.
  private mutating func powerOfTen(_ first: Int, _ start: Int32) throws(ReadProblem) {
    features.insert(.openDivision)
    guard options.dividesByWholeProduct else { return }
    let sign = tokens[position]
    advance()
    try factor()
    node(.multiply(.cross), over: first, from: start, mark: (sign.start, sign.end))
  }

  /// Signs before a factor, as in `2 \cdot -1`.
  mutating func signedFactor() throws(ReadProblem) {
    guard meaning == .minus || meaning == .plus else {
      try factor()
      return
    }
    try nested { (parser) throws(ReadProblem) in
      let sign = parser.tokens[parser.position]
      let first = parser.nodes.count
      parser.advance()
      try parser.signedFactor()
      guard sign.meaning == .minus else { return }
      if case .number = parser.nodes[first].kind, parser.nodes.count == first + 1 {
      } else {
        parser.features.insert(.operation)
      }
      parser.node(.negate, over: first, from: sign.start, mark: (sign.start, sign.end))
    }
  }

  /// Text or upright letters behind an operand: its unit.
  ///
  /// Gives false where they are words of the sentence instead.
  private mutating func unit(over first: Int, from start: Int32) throws(ReadProblem) -> Bool {
    let token = tokens[position]
    let words = textWords(token)
    guard !words.isEmpty, !words.contains(" "), !SentenceWords.contains(words) else { return false }
    advance()
    unitTail()
    features.insert(.unit)
    node(.unit, over: first, from: start, mark: (token.start, previousEnd))
    return true
  }

  /// Whether a token can begin an operand, so that it makes a product with what stands before.
  func startsOperand(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .number, .letters, .letter, .function, .aggregate, .open, .fraction, .root, .binomial,
      .sum, .product, .partial, .style, .annotated, .accent, .infinity:
      true
    case .bar: openBars == 0
    case .begin(let environment): environment != .rows
    case .dots, .blank, .unsupported, .unknownCommand: true
    default: false
    }
  }

  // MARK: Rows of an alignment

  /// At the end of a row: goes on if the next row begins with an operator.
  private mutating func continueRow() {
    guard case .rowBreak = meaning else { return }
    var next = position
    var isAligned = false
    while true {
      switch tokens[next].meaning {
      case .rowBreak, .wideSpace: next += 1
      case .ampersand:
        isAligned = true
        next += 1
      case .plus, .times, .dot, .elementwise, .slash:
        position = next
        return
      case .minus where isAligned || !rowHasRelation(from: next):
        position = next
        return
      default: return
      }
    }
  }

  private func rowHasRelation(from start: Int) -> Bool {
    var next = start
    while true {
      switch tokens[next].meaning {
      case .relation: return true
      case .rowBreak, .endOfText, .end: return false
      default: next += 1
      }
    }
  }

  /// Skips what only lays out rows, after an operator that ends one.
  mutating func skipAlignment() {
    while true {
      switch meaning {
      case .rowBreak, .ampersand, .wideSpace: advance()
      default: return
      }
    }
  }
}
