extension ExpressionParser {
  /// Whether `\mod` takes remainders in the chain that begins here, and is not the modulus of it.
  ///
  /// `17 \mod 5 = 2` takes one: what stands before the first relation, or before another one that
  /// is no congruence, is a value. `17 \equiv 2 \mod 5` and `17 = 2 \mod 5` speak of all the chain.
  func takesRemainders() -> Bool {
    var depth = 0
    var hasRelation = false
    var hasModulus = false
    for token in tokens[position...] {
      switch token.meaning {
      case .open, .begin(.matrix), .begin(.cases), .begin(.determinant): depth += 1
      case .close, .end(.matrix), .end(.cases), .end(.determinant): depth = max(0, depth - 1)
      case _ where depth > 0: continue
      case .relation(.equivalent): return false
      case .relation:
        if hasModulus { return true }
        hasRelation = true
      case .modulus:
        if !hasRelation { return true }
        hasModulus = true
      case .comma, .semicolon, .connective: return false
      default: continue
      }
    }
    return false
  }

  /// Whether the token at hand is a `\mod` that takes a remainder.
  var isAtRemainder: Bool { meaning == .modulus && (modulusIsOperator || !scope.isAtTopLevel) }

  /// `a + b \mod n`: the remainder of all that stands before.
  mutating func remainder(since beginning: Beginning) throws(ReadProblem) {
    let sign = token
    advance()
    features.insert([.operation, .remainder])
    try signedFactor()
    node(.remainder, since: beginning, mark: sign)
  }

  /// The remainder of two arguments, `mod(17, 5)`.
  mutating func remainderFunction() throws(ReadProblem) {
    let sign = token
    let beginning = here
    advance()
    guard meaning == .open(.parenthesis), try arguments(.parenthesis) == 2 else {
      throw .unexpected
    }
    features.insert([.function, .remainder])
    node(.remainder, since: beginning, mark: sign)
  }
}
