/// Where a parser stands among the tokens of a formula.
///
/// The tokens never change. Of one that is read piece by piece, as `12` is in `\frac12`, the cursor
/// holds what is left; so going back to an earlier cursor takes back all that was read since.
struct TokenCursor {
  /// The index of the token at hand.
  private(set) var index = 0
  /// The token at hand, or what is left of it.
  private(set) var token: Token
  /// Where what was read last ends: a 0-based byte offset in the text.
  private(set) var previousEnd: Int32 = 0
  /// The literal behind the comma at hand, where a number was parted there; negative elsewhere.
  private var literalBehindComma: Int32 = -1
  /// The index of a closing brace that goes with the name before it; negative where none does.
  private var closingBrace = -1

  /// - Parameter tokens: the tokens of a formula, of which the last is ``Meaning/endOfText``.
  init(_ tokens: [Token]) { token = tokens[0] }

  /// Goes on to the next token; the last one is never left.
  mutating func advance(in tokens: [Token]) {
    if literalBehindComma >= 0 {
      previousEnd = token.end
      token.meaning = .number(literalBehindComma)
      token.start = token.end
      token.end = tokens[index].end
      literalBehindComma = -1
    } else if index < tokens.count - 1 {
      previousEnd = token.end
      index += 1
      if index == closingBrace {
        previousEnd = tokens[index].end
        index += 1
      }
      token = tokens[index]
    }
  }

  /// Stands before the token at an index, all of which is still to be read.
  mutating func move(to index: Int, in tokens: [Token]) {
    self.index = index
    token = tokens[index]
    previousEnd = index > 0 ? tokens[index - 1].end : 0
    literalBehindComma = -1
    closingBrace = -1
  }

  /// Reads the first byte of the token at hand.
  mutating func advanceByte() {
    token.start += 1
    previousEnd = token.start
  }

  /// Reads the first digit of the number at hand, whose others are a number of their own.
  mutating func advanceDigit(rest literal: Int32) {
    advanceByte()
    token.meaning = .number(literal)
  }

  /// Reads the number at hand up to its comma, behind which another number stands.
  mutating func advance(toComma comma: Int32, rest literal: Int32) {
    previousEnd = comma
    token.meaning = .comma
    token.start = comma
    token.end = comma + 1
    literalBehindComma = literal
  }

  /// Lets a closing brace pass together with the token before it.
  mutating func skipBrace(at index: Int) { closingBrace = index }
}
