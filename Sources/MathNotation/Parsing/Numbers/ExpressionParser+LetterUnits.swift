/// Units that are written in letters like names: `3\,m/s`.
extension ExpressionParser {
  /// Letters behind a number, with a thin space between, that are known units up to where the factor ends.
  ///
  /// They are noted, and read where the options say so.
  ///
  /// - Returns: whether they were read.
  mutating func letterUnit(since beginning: Beginning) -> Bool {
    guard isBehindNumber else { return false }
    let gap = text[Int(previousEnd)..<Int(token.start)]
    guard gap.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "~") }),
      let end = endOfLetterUnit()
    else { return false }
    features.insert(.letterUnit)
    guard options.readsLetterUnits else { return false }
    let start = token.start
    while position < end { advance() }
    features.insert(.unit)
    node(.unit, since: beginning, markFrom: start, to: previousEnd)
    return true
  }

  /// Whether a number stands before the letters, or a power of one.
  private var isBehindNumber: Bool {
    guard position > 0 else { return false }
    switch (tokens[position - 1].meaning, nodes.last?.kind) {
    case (.number, _), (.close(.brace), .power), (.close(.brace), .multiply): return true
    default: return false
    }
  }

  /// The index of the token behind the units that begin here; `nil` where letters are none, or go on.
  private func endOfLetterUnit() -> Int? {
    var next = position
    while next < tokens.count, tokens[next].meaning == .letters, isUnit(tokens[next]) {
      next += 1
      if tokens[next].meaning == .caret {
        guard let end = endOfExponent(from: next + 1) else { return nil }
        next = end
      }
      let joint = tokens[next].meaning
      let isJoined = joint == .slash || joint == .dot || joint == .times
      if isJoined, tokens[next + 1].meaning == .letters {
        next += 1
      } else if tokens[next].meaning != .letters {
        return isEnd(joint) ? next : nil
      }
    }
    return nil
  }

  private func isUnit(_ token: Token) -> Bool {
    guard token.end - token.start < 5 else { return false }
    return UnitTable.unit(String(decoding: bytes(of: token), as: UTF8.self)) != nil
  }

  /// The index behind a whole exponent: `2`, `{-2}`.
  private func endOfExponent(from start: Int) -> Int? {
    if case .number = tokens[start].meaning { return start + 1 }
    guard tokens[start].meaning == .open(.brace) else { return nil }
    let number = tokens[start + 1].meaning == .minus ? start + 2 : start + 1
    guard number + 1 < tokens.count, case .number = tokens[number].meaning,
      tokens[number + 1].meaning == .close(.brace)
    else { return nil }
    return number + 2
  }

  /// Whether a factor may end before a token.
  private func isEnd(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .endOfText, .relation, .wideSpace, .connective, .rowBreak, .ampersand, .comma, .semicolon,
      .close, .plus, .minus, .times, .dot, .slash, .text:
      true
    default: false
    }
  }
}
