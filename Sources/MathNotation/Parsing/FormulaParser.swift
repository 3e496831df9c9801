import SourceText

/// Reads the text of a formula: its statements, each a chain of sides joined by relations.
///
/// What cannot be read costs only the side that it stands in. The time is linear in the length of
/// the text, and the depth of nesting is bounded.
package struct FormulaParser {
  private var parser: ExpressionParser
  /// Whether a bracket that is never closed was met: from then on brackets hide no relation.
  private var hasUnclosedBracket = false

  /// The longest formula that is read, in bytes.
  package static let maximumLength = 1 << 20

  /// Parses a formula.
  ///
  /// - Parameters:
  ///   - text: the text between the delimiters.
  ///   - names: the names of the note; new ones are added.
  ///   - options: which of two meanings ambiguous notation has.
  /// - Returns: the statements; a formula that states nothing has none.
  package static func parse(
    _ text: [UInt8], names: NameTable, options: ParsingOptions = ParsingOptions()
  ) -> ParsedFormula {
    guard text.count <= maximumLength else {
      let side = Side(range: 0..<text.count, problem: .tooLong)
      return ParsedFormula(chains: [Chain(sides: [side])])
    }
    return text.withUnsafeBufferPointer { buffer in
      var lexer = Lexer(buffer, into: names.scratch.takeTokens())
      lexer.tokenize()
      var parser = FormulaParser(
        parser: ExpressionParser(
          consume lexer, names: names, options: options, into: names.scratch.takeNodes()))
      parser.parser.key = names.scratch.takeKey()
      let chains = parser.chains()
      defer {
        names.scratch = ParserScratch(
          tokens: parser.parser.tokens, nodes: parser.parser.nodes, key: parser.parser.key)
      }
      return ParsedFormula(
        nodes: copy(of: parser.parser.nodes), literals: parser.parser.literals, chains: chains
      ).joiningSteps(buffer, names: names)
    }
  }

  /// An array of its own, of just the size that it needs.
  private static func copy(of nodes: [MathNode]) -> [MathNode] {
    [MathNode](unsafeUninitializedCapacity: nodes.count) { buffer, count in
      count = buffer.initialize(fromContentsOf: nodes)
    }
  }

  // MARK: Statements

  private mutating func chains() -> [Chain] {
    var chains: [Chain] = []
    while true {
      skipSeparators()
      if parser.meaning == .endOfText { return chains }
      if let group = parser.groupOfStatement() ?? parser.environmentOfStatements() {
        parser.drop(group)
        continue
      }
      let start = parser.position
      let chain = self.chain()
      if !chain.links.isEmpty || chain.sides.contains(where: { $0.root != nil }) {
        chains.append(chain)
      }
      if parser.position == start { parser.advance() }
    }
  }

  private mutating func skipSeparators() {
    while parser.isAtSeparator {
      if parser.meaning == .endOfText { return }
      parser.advance()
    }
  }

  private mutating func chain() -> Chain {
    var chain = Chain()
    parser.followsAlignedRelation = true
    if case .relation(let relation) = parser.meaning {
      // What stands on the left was said before the formula.
      chain.leadingRelation = relation
      parser.advance()
      parser.skipAlignment()
    }
    parser.modulusIsOperator = parser.hasModulus && parser.takesRemainders()
    chain.sides.reserveCapacity(3)
    chain.sides.append(side())
    while true {
      skipToRelation()
      let range = parser.token.range
      switch parser.meaning {
      case .relation(let relation):
        parser.noteAlignment()
        parser.advance()
        parser.skipAlignment()
        chain.links.append(Chain.Link(relation: relation, range: range))
        chain.sides.append(side())
      case .modulus:
        parser.advance()
        chain.modulus = modulus()
      default: return chain
      }
    }
  }

  /// Goes on to the relation that begins the next row, if one does.
  private mutating func skipToRelation() {
    let start = parser.cursor
    while true {
      switch parser.meaning {
      case .rowBreak, .ampersand, .wideSpace, .begin(.rows): parser.advance()
      case .relation: return
      case .modulus where parser.position - start.index <= 1: return
      default:
        parser.cursor = start
        return
      }
    }
  }

  /// The node of a modulus; one that is not read is passed over.
  private mutating func modulus() -> Int? {
    let root = parser.attempt { (parser) throws(ReadProblem) in
      try parser.factor()
      return parser.nodes.count - 1
    }
    guard case .success(let node) = root else {
      parser.skipScript()
      return nil
    }
    return node
  }

  // MARK: Sides

  private mutating func side() -> Side {
    let first = parser.position
    let start = parser.token.start
    parser.features = []
    parser.sideStart = start
    parser.scope = ExpressionParser.Scope()
    var side = Side(range: Int(start)..<Int(start))
    switch parser.attempt({ (parser) throws(ReadProblem) in try Self.root(with: &parser) }) {
    case .success(let root): side.root = root
    case .failure(let problem):
      skipSide(from: first)
      side.problem = problem
    }
    side.features = parser.features
    let end = max(start, parser.position > first ? parser.previousEnd : start)
    side.range = Int(start)..<Int(end)
    return side
  }

  /// The root of the expression that is all of a side.
  private static func root(with parser: inout ExpressionParser) throws(ReadProblem) -> Int {
    try parser.expression()
    guard parser.isAtEndOfSide else { throw parser.problemHere() }
    return parser.nodes.count - 1
  }

  /// Skips what could not be read, up to the next relation or separator outside all brackets.
  private mutating func skipSide(from first: Int) {
    parser.move(to: first)
    var depth = 0
    while true {
      switch parser.meaning {
      case .endOfText where depth > 0 && !hasUnclosedBracket:
        hasUnclosedBracket = true
        parser.move(to: first)
        depth = 0
        continue
      case .endOfText: return
      case .open, .begin(.cases), .begin(.matrix), .begin(.determinant), .begin(.unknown):
        if !hasUnclosedBracket { depth += 1 }
      case .close, .end(.cases), .end(.matrix), .end(.determinant), .end(.unknown):
        depth = max(0, depth - 1)
      case .relation where depth == 0: return
      case _ where depth == 0 && parser.isAtSeparator: return
      case _ where parser.token.startsLine && parser.position > first && parser.isAtNextLine: return
      default: break
      }
      parser.advance()
    }
  }
}
