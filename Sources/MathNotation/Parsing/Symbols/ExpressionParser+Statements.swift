extension ExpressionParser {
  /// Whether a name is written with brackets around what it is applied to: `E[X]`.
  func takesBrackets(_ name: Name) -> Bool {
    ["E", "Var", "Cov", "Corr", "V", "P", "H", "I", "SD"].contains(names.key(name))
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
}
