extension ExpressionParser {
  /// Whether the token at hand parts statements where no bracket is open.
  var isAtSeparator: Bool {
    switch meaning {
    case .comma, .semicolon, .wideSpace, .connective, .rowBreak, .ampersand, .begin(.rows),
      .end(.rows), .endOfText:
      true
    case .text:
      SentenceWords.contains(textWords(token)) && meaning(ahead: 1) != .underscore
        && !isUnitWithExponent
    default: false
    }
  }

  /// Whether the text at hand is a word that is a unit, too, and has an exponent, as no word has: square inches.
  var isUnitWithExponent: Bool {
    guard meaning(ahead: 1) == .caret else { return false }
    let words = textWords(token)
    return !words.contains(" ") && UnitTable.unit(words) != nil
  }

  /// Whether a side may end before the token at hand.
  var isAtEndOfSide: Bool {
    switch meaning {
    case .relation, .modulus, .text: true
    default: isAtSeparator || token.startsLine && isAtNextLine
    }
  }
}
