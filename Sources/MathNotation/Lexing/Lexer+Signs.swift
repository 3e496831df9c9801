extension Lexer {
  /// A character outside ASCII.
  mutating func sign() {
    let start = position
    let scalar = decodeScalar()
    if CommandTable.superscript(scalar) != nil {
      position = start
      superscript()
    } else if scalar == "⁺" {
      // `w₅⁺`, the updated parameter
      append(.caret, from: start)
      append(.plus, from: start)
    } else if let digit = CommandTable.subscriptDigit(scalar) {
      subscriptDigits(from: start, first: digit)
    } else if let value = CommandTable.fraction(scalar), !isBehindNumber {
      append(.number(literal(value)), from: start)
    } else if let meaning = CommandTable.sign(scalar) {
      append(meaning, from: start)
    } else if scalar.properties.isWhitespace || CommandTable.checkMarks.contains(scalar) {
      isSpaced = true
    } else if scalar.properties.isDefaultIgnorableCodePoint {
      // What has no width is no part of the formula: it came in with a copy of a page.
    } else if scalar.properties.generalCategory == .currencySymbol {
      append(.currency, from: start)
    } else if scalar.properties.isAlphabetic {
      append(.letters, from: start)
    } else {
      append(.unknownCommand, from: start)
    }
  }

  /// `²`, `¹⁰` and `⁻³`: an exponent, of several signs one in braces.
  private mutating func superscript() {
    let start = position
    var exponent = 0.0
    var signs: [(sign: CommandTable.Superscript, start: Int)] = []
    while position < text.count, text[position] >= 0x80, signs.count < 8 {
      let place = position
      guard let sign = CommandTable.superscript(decodeScalar()) else {
        position = place
        break
      }
      if case .digit(let digit) = sign { exponent = exponent * 10 + Double(digit) }
      signs.append((sign, place))
    }
    let end = position
    let digits = signs.drop { $0.sign == .minus }
    guard let first = digits.first, signs.count - digits.count < 2,
      !digits.contains(where: { $0.sign == .minus })
    else { return append(.unknownCommand, from: start) }
    let isGroup = signs.count > 1
    append(.caret, from: start)
    if isGroup { append(.open(.brace), from: start) }
    if digits.count < signs.count { append(.minus, from: start) }
    append(.number(literal(Literal(value: exponent))), from: first.start)
    position = end
    if isGroup { append(.close(.brace), from: end) }
  }

  /// `₁₂`: an index of one or more digits.
  private mutating func subscriptDigits(from start: Int, first: Int) {
    var index = first
    while position < text.count, text[position] >= 0x80, index < 1_000_000 {
      let place = position
      guard let digit = CommandTable.subscriptDigit(decodeScalar()) else {
        position = place
        break
      }
      index = index * 10 + digit
    }
    append(.underscore, from: start)
    append(.number(literal(Literal(value: Double(index)))), from: start)
  }

  /// Whether a number stands directly before: `3½` is no product.
  private var isBehindNumber: Bool {
    if case .number = tokens.last?.meaning { !isSpaced } else { false }
  }

  /// Reads one scalar; malformed UTF-8 gives U+FFFD, one byte at a time.
  private mutating func decodeScalar() -> Unicode.Scalar {
    let length = text[position] >= 0xF0 ? 4 : text[position] >= 0xE0 ? 3 : 2
    let end = min(position + length, text.count)
    let piece = String(decoding: text[position..<end], as: UTF8.self).unicodeScalars
    guard let scalar = piece.first, piece.count == 1, scalar != "\u{FFFD}" else {
      position += 1
      return "\u{FFFD}"
    }
    position = end
    return scalar
  }
}
