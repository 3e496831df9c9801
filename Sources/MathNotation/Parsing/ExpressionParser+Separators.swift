extension ExpressionParser {
  /// Whether the token at hand parts statements where no bracket is open.
  var isAtSeparator: Bool {
    switch meaning {
    case .comma, .semicolon, .wideSpace, .connective, .rowBreak, .ampersand, .begin(.rows),
      .end(.rows), .endOfText:
      true
    case .text: SentenceWords.contains(textWords(token)) && meaning(ahead: 1) != .underscore
    default: false
    }
  }

  /// Whether a side may end before the token at hand.
  var isAtEndOfSide: Bool {
    switch meaning {
    case .relation, .modulus, .text: true
    default: isAtSeparator || token.startsLine && isAtNextLine
    }
  }
}
