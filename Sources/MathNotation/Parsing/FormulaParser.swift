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
        nodes: copy(of: parser.parser.nodes), literals: parser.parser.literals, chains: chains)
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
      let start = parser.position
      let chain = self.chain()
      if !chain.links.isEmpty || chain.sides.contains(where: { $0.root != nil }) {
        chains.append(chain)
      }
      if parser.position == start { parser.advance() }
    }
  }

  private mutating func skipSeparators() {
    while isSeparator(parser.meaning) {
      if parser.meaning == .endOfText { return }
      parser.advance()
    }
  }

  /// Whether a token parts statements where no bracket is open.
  private func isSeparator(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .comma, .semicolon, .wideSpace, .connective, .rowBreak, .ampersand, .begin(.rows),
      .end(.rows), .endOfText:
      true
    case .text: SentenceWords.contains(parser.textWords(parser.tokens[parser.position]))
    default: false
    }
  }

  private mutating func chain() -> Chain {
    var chain = Chain()
    if case .relation = parser.meaning {
      // What stands on the left was said before the formula.
      parser.advance()
      parser.skipAlignment()
    }
    chain.sides.reserveCapacity(3)
    chain.sides.append(side())
    while true {
      skipToRelation()
      let token = parser.tokens[parser.position]
      switch parser.meaning {
      case .relation(let relation):
        parser.advance()
        parser.skipAlignment()
        chain.links.append(Chain.Link(relation: relation, range: token.range))
        chain.sides.append(side())
      case .modulus:
        parser.advance()
        chain.modulus = expressionNode()
      default: return chain
      }
    }
  }

  /// Goes on to the relation that begins the next row, if one does.
  private mutating func skipToRelation() {
    let start = parser.position
    while true {
      switch parser.meaning {
      case .rowBreak, .ampersand, .wideSpace, .begin(.rows): parser.advance()
      case .relation: return
      case .modulus where parser.position - start <= 1: return
      default:
        parser.position = start
        return
      }
    }
  }

  private mutating func expressionNode() -> Int? {
    let count = parser.nodes.count
    do {
      try parser.argument()
      return parser.nodes.count - 1
    } catch {
      parser.nodes.removeSubrange(count...)
      return nil
    }
  }

  // MARK: Sides

  private mutating func side() -> Side {
    let count = parser.nodes.count
    let first = parser.position
    let start = parser.tokens[first].start
    parser.features = []
    parser.sideStart = start
    parser.openBars = 0
    parser.isAtTopLevel = true
    parser.isInArguments = false
    var side = Side(range: Int(start)..<Int(start))
    do throws(ReadProblem) {
      try parser.expression()
      guard isEndOfSide() else { throw parser.problemHere() }
      side.root = parser.nodes.count - 1
    } catch {
      parser.nodes.removeSubrange(count...)
      if parser.position == first, case .relation = parser.meaning {} else { skipSide(from: first) }
      side.problem = error
    }
    side.features = parser.features
    let end = max(start, parser.position > first ? parser.previousEnd : start)
    side.range = Int(start)..<Int(end)
    return side
  }

  private func isEndOfSide() -> Bool {
    switch parser.meaning {
    case .relation, .modulus, .text: true
    case let meaning: isSeparator(meaning)
    }
  }

  /// Skips what could not be read, up to the next relation or separator outside all brackets.
  private mutating func skipSide(from first: Int) {
    parser.position = first
    var depth = 0
    while true {
      switch parser.tokens[parser.position].meaning {
      case .endOfText where depth > 0 && !hasUnclosedBracket:
        hasUnclosedBracket = true
        parser.position = first
        depth = 0
        continue
      case .endOfText: return
      case .open, .begin(.cases), .begin(.matrix), .begin(.determinant), .begin(.unknown):
        if !hasUnclosedBracket { depth += 1 }
      case .close, .end(.cases), .end(.matrix), .end(.determinant), .end(.unknown):
        depth = max(0, depth - 1)
      case .relation where depth == 0: return
      case let meaning where depth == 0 && isSeparator(meaning): return
      default: break
      }
      parser.position += 1
    }
  }
}
