import SourceText

extension ExpressionParser {
  /// Text or upright letters behind an operand: its unit.
  ///
  /// - Returns: false where they are words of the sentence instead.
  mutating func unit(since beginning: Beginning) -> Bool {
    let start = token.start
    var words = textWords(token)
    if words.hasPrefix("mu ") { words = "µ" + words.dropFirst(3) }
    // A capital that is a unit is no word: 20 A.
    let isWord =
      SentenceWords.contains(words) && !isUnitWithExponent
      && !(words.utf8.count == 1 && words.utf8.first?.isASCIIUppercase == true
        && UnitTable.unit(words) != nil)
    guard !words.isEmpty, !words.contains(" "), !isWord else { return false }
    advance()
    unitTail()
    features.insert(.unit)
    node(.unit, since: beginning, markFrom: start, to: previousEnd)
    return true
  }

  /// A fraction of units behind an operand.
  mutating func unitFraction(since beginning: Beginning) {
    let start = token.start
    advance()
    skipScript()
    skipScript()
    features.insert(.unit)
    node(.unit, since: beginning, markFrom: start, to: previousEnd)
  }

  // MARK: Signs

  /// Whether the letter at hand is the unit `\Omega` behind a number, or the prefix `\mu` of one.
  func isUnitSign() -> Bool {
    switch nodes.last?.kind {
    case .number, .power: break
    default: return false
    }
    switch meaning {
    case CommandTable.ohm:
      switch meaning(ahead: 1) {
      case .open, .underscore, .caret, .prime: return false
      default: return true
      }
    case CommandTable.micro:
      let next = tokens[position + 1]
      switch next.meaning {
      case .text:
        return UnitTable.unit("µ" + textWords(next).prefix { $0.isLetter }) != nil
      case .letters:
        guard next.end - next.start < 4, meaning(ahead: 2) != .underscore,
          meaning(ahead: 2) != .open(.parenthesis)
        else { return false }
        return UnitTable.unit("µ" + String(decoding: bytes(of: next), as: UTF8.self)) != nil
      default: return false
      }
    default: return false
    }
  }

  /// A unit that begins with a sign.
  mutating func unitSign(since beginning: Beginning) {
    let start = token.start
    let isPrefix = meaning == CommandTable.micro
    advance()
    if isPrefix { advance() }
    unitTail()
    features.insert(.unit)
    node(.unit, since: beginning, markFrom: start, to: previousEnd)
  }

  /// An amount of money whose sign stands before its number: `€5`.
  mutating func amount() throws(ReadProblem) {
    let sign = token
    let beginning = here
    advance()
    guard case .number = meaning else { throw .unexpected }
    try nested { (parser) throws(ReadProblem) in try parser.operand() }
    features.insert(.unit)
    node(.unit, since: beginning, mark: sign)
  }

  /// Whether the text at hand is the name of a currency before its amount: `\text{INR } 840`.
  ///
  /// Codes have three capitals (ISO 4217); other names are known by their signs, or stand before a number with
  /// nothing but a space between.
  var isAtCurrencyWord: Bool {
    guard case .text = meaning, case .number = meaning(ahead: 1), token.start == sideStart else {
      return false
    }
    let words = textWords(token).unicodeScalars
    let isCode = words.count == 3 && words.allSatisfy { ("A"..."Z").contains($0) }
    return isCode || words.count == 1 && words.first?.properties.generalCategory == .currencySymbol
  }

  // MARK: Tails

  /// Reads on in a unit: its sign, as in `\text{k}\Omega`, its exponent, and further units that a sign joins to it.
  private mutating func unitTail() {
    while true {
      switch meaning {
      case CommandTable.ohm: advance()
      case .caret:
        advance()
        skipScript()
      case .dot, .times, .slash:
        // In `\text{N} \cdot \text{m}` the second word is no name.
        guard case .text = meaning(ahead: 1) else { return }
        let words = textWords(tokens[position + 1])
        guard !words.isEmpty, !words.contains(" ") else { return }
        advance()
        advance()
      default: return
      }
    }
  }

  /// Whether a fraction has only known units in it: `\frac{\text{m}}{\text{s}^2}`.
  func isUnitFraction() -> Bool {
    var next = position + 1
    for _ in 0..<2 {
      guard next < tokens.count, tokens[next].meaning == .open(.brace) else { return false }
      next += 1
      guard let end = endOfUnits(from: next) else { return false }
      next = end + 1
    }
    return true
  }

  /// The closing brace behind known units with their exponents.
  private func endOfUnits(from start: Int) -> Int? {
    var depth = 0
    var count = 0
    for next in start..<tokens.count {
      let token = tokens[next]
      switch token.meaning {
      case .text:
        guard UnitTable.unit(textWords(token).filter { $0.isLetter }) != nil else { return nil }
        count += 1
      case .open(.brace): depth += 1
      case .close(.brace) where depth == 0: return count > 0 ? next : nil
      case .close(.brace): depth -= 1
      case .caret, .number, .minus, .dot, .times: break
      default: return nil
      }
    }
    return nil
  }
}
