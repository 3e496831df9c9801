extension ExpressionParser {
  /// Whether a name is written with brackets around what it is applied to: `E[X]`.
  func takesBrackets(_ key: String) -> Bool {
    ["E", "Var", "Cov", "Corr", "V", "P", "H", "I", "SD"].contains(key)
  }

  /// The most tokens that brackets with a statement in them hold.
  private static let longestStatement = 64

  /// `P(A \mid B)`, `P(X = 3)`, `E[X]`: brackets with a statement in them belong to the name,
  /// which begins with the given token.
  mutating func statement(behind head: Token) throws(ReadProblem) {
    var depth = 0
    let limit = position + Self.longestStatement
    repeat {
      switch meaning {
      case .open: depth += 1
      case .close: depth -= 1
      case .rowBreak, .endOfText, .dots, .blank: throw problemHere()
      case _ where position > limit: throw .tooLong
      default: break
      }
      advance()
    } while depth > 0
    let key = text[Int(head.start)..<Int(previousEnd)].filter { $0 > 0x20 }
    leaf(.symbol(names.intern(key: key)), from: head)
  }

  /// How many tokens a group around a statement holds at most.
  private static let longestGroup = 500

  /// The tokens that hold a whole statement together, as in `\boxed{2 + 2 = 4}`; `nil` where a sum or a
  /// product begins.
  func groupOfStatement() -> [Int]? {
    var open = position
    if meaning == .style {
      // What is crossed out states nothing.
      if String(decoding: text[token.range], as: UTF8.self).hasSuffix("cancel") { return nil }
      open += 1
    }
    guard open < tokens.count, tokens[open].meaning == .open(.brace) else { return nil }
    var depth = 0
    var hasRelation = false
    for index in tokens.indices[open...].prefix(Self.longestGroup) {
      switch tokens[index].meaning {
      case .open: depth += 1
      case .close: depth -= 1
      case .relation where depth == 1: hasRelation = true
      default: break
      }
      guard depth == 0 else { continue }
      guard hasRelation, endsStatement(at: index + 1) else { return nil }
      return Array(position...open) + [index]
    }
    return nil
  }

  /// The beginning and the end of an environment of which each row is a statement: an array, or a
  /// brace around what is computed, since a system of equations is to be solved.
  func environmentOfStatements() -> [Int]? {
    let isSystem: Bool
    switch meaning {
    case .begin(.matrix): isSystem = false
    case .begin(.cases): isSystem = true
    default: return nil
    }
    var depth = 0
    var hasRelation = false
    for index in tokens.indices[position...].prefix(Self.longestGroup) {
      switch tokens[index].meaning {
      case .begin, .open: depth += 1
      case .end, .close: depth -= 1
      case .relation where depth == 1: hasRelation = true
      default: break
      }
      guard depth == 0 else { continue }
      guard hasRelation, endsStatement(at: index + 1) else { return nil }
      return isSystem && !isComputed(position + 1..<index) ? nil : [position, index]
    }
    return nil
  }

  /// Whether rows are no equations to solve: without names, or with results, each of a name and with a
  /// number at its end, of which one is computed: `a = 2 + 3 = 5 \ b = 7`.
  private func isComputed(_ tokens: Range<Int>) -> Bool {
    let rows = self.tokens[tokens].split { $0.meaning == .rowBreak }
    guard rows.contains(where: { $0.contains(where: \.isLetters) }) else { return true }
    var isComputed = false
    for row in rows {
      let sides = row.split(omittingEmptySubsequences: false) { $0.isRelation }
      guard let name = sides.first, let last = sides.last, sides.count > 1,
        name.allSatisfy(\.isOfName),
        !last.contains(where: \.isLetters)
      else { return false }
      if sides.count > 2 { isComputed = true }
    }
    return isComputed
  }

  private func endsStatement(at index: Int) -> Bool {
    switch tokens[min(index, tokens.count - 1)].meaning {
    case .endOfText, .comma, .semicolon, .wideSpace, .rowBreak, .connective, .end: true
    default: false
    }
  }
}

extension Token {
  /// Whether a name or a word may be made of it.
  fileprivate var isLetters: Bool {
    switch meaning {
    case .letters, .letter, .text: true
    default: false
    }
  }

  fileprivate var isRelation: Bool { if case .relation = meaning { true } else { false } }

  /// Whether it may stand in a name with an index, or align it.
  fileprivate var isOfName: Bool {
    switch meaning {
    case .letters, .letter, .number, .open(.brace), .close(.brace), .underscore, .caret, .prime,
      .comma,
      .ampersand:
      true
    default: false
    }
  }
}
