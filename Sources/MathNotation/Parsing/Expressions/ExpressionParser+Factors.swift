extension ExpressionParser {
  /// factor = an operand with what is written behind it: powers, `!`, `\%`, degrees.
  mutating func factor() throws(ReadProblem) {
    try nested { (parser) throws(ReadProblem) in
      let beginning = parser.here
      try parser.operand()
      try parser.suffixes(since: beginning)
    }
  }

  private mutating func suffixes(since beginning: Beginning) throws(ReadProblem) {
    var isPower = false
    while true {
      switch meaning {
      case .caret:
        // TeX refuses `2^3^2`, which is read in two ways.
        if isPower { throw .unexpected }
        isPower = true
        try power(since: beginning)
      case .factorial:
        if self.meaning(ahead: 1) == .factorial { throw .unsupported(.doubleFactorial) }
        postfix(.factorial, since: beginning)
      case .percent:
        // `17 \% 5` is the remainder of a division.
        if case .number = self.meaning(ahead: 1) { return }
        if self.meaning(ahead: 1) == .minus {
          features.insert(.remainder)
          if options.readsPercentAsRemainder { return }
        }
        features.insert(.percent)
        postfix(.percent, since: beginning)
      case .degree where isCircle: return
      case .degree:
        features.insert(.degrees)
        postfix(.degree, since: beginning)
      case .transpose: postfix(.transpose, since: beginning)
      case .underscore: try subscriptedNumber()
      case .prime: throw .unexpected
      default: return
      }
    }
  }

  private mutating func postfix(_ kind: MathNode.Kind, since beginning: Beginning) {
    let sign = token
    advance()
    features.insert(.operation)
    node(kind, since: beginning, mark: sign)
  }

  private mutating func power(since beginning: Beginning) throws(ReadProblem) {
    let sign = token
    advance()
    features.insert(.operation)
    switch scriptMeaning() {
    case .degree?:
      features.insert(.degrees)
      script(.degree, since: beginning, sign: sign)
    case .transpose?: script(.transpose, since: beginning, sign: sign)
    case .letters? where isTransposeLetter(): script(.transpose, since: beginning, sign: sign)
    default:
      try exponent()
      node(.power, since: beginning, mark: sign)
    }
  }

  /// A script that is an operator of its own: its sign and all of it are the node's mark.
  private mutating func script(_ kind: MathNode.Kind, since beginning: Beginning, sign: Token) {
    skipScript()
    node(kind, since: beginning, markFrom: sign.start, to: previousEnd)
  }

  /// An exponent: `2^10` is meant as 2 to the power of 10, though TeX raises only the 1.
  private mutating func exponent() throws(ReadProblem) {
    if wholeNumber() { return }
    try argument()
  }

  /// `A^T` is a transpose where a matrix stands before it.
  private func isTransposeLetter() -> Bool {
    let letter = meaning == .open(.brace) ? tokens[position + 1] : token
    guard letter.end - letter.start == 1, text[Int(letter.start)] == UInt8(ascii: "T") else {
      return false
    }
    if case .matrix = nodes.last?.kind { return true }
    return false
  }

  /// The only token of the script that follows, if it has only one.
  private func scriptMeaning() -> Meaning? {
    guard meaning == .open(.brace) else { return meaning }
    return self.meaning(ahead: 2) == .close(.brace) ? self.meaning(ahead: 1) : nil
  }
}
