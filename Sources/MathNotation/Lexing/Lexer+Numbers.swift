import SourceText

extension Lexer {
  /// Reads a number: digits with a point, separators of thousands, a decimal comma, an exponent.
  mutating func number() {
    let start = position
    if singleDigit() || prefixedInteger() || groupedByPoints() { return }
    var digits = Digits()
    readDigits(into: &digits)
    var comma = Literal.Comma.none
    if !digits.isEmpty { comma = groups(into: &digits) }
    if comma == .none || comma == .thousands || comma == .braced, !digits.hasFraction,
      byte(at: position) == UInt8(ascii: "."), byte(at: position + 1).isASCIIDigit
    {
      position += 1
      readFraction(into: &digits)
      if comma == .thousands { comma = .braced }
    }
    if skipRepetend(hasPoint: digits.hasFraction) {
      append(.unsupported(.repeatingDecimal), from: start)
      return
    }
    exponent(into: &digits)
    append(
      .number(literal(digits.literal(comma: comma, text: text, range: start..<position))),
      from: start)
  }

  /// A digit behind which no number goes on, as most indices and exponents are.
  private mutating func singleDigit() -> Bool {
    switch byte(at: position + 1) {
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "="),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "^"), UInt8(ascii: "_"):
      break
    default: return false
    }
    let digit = text[position]
    guard digit.isASCIIDigit else { return false }
    position += 1
    append(.number(literal(Literal(value: Double(digit - 0x30)))), from: position - 1)
    return true
  }

  /// The digits of `0.1\overline{6}` that repeat for ever, if such follow.
  private mutating func skipRepetend(hasPoint: Bool) -> Bool {
    var end = position
    if !hasPoint {
      guard byte(at: end) == UInt8(ascii: ".") else { return false }
      end += 1
    }
    guard byte(at: end) == UInt8(ascii: "\\") else { return false }
    let command = text[(end + 1)...].prefix { $0.isASCIILetter }
    guard ["overline", "bar", "dot"].contains(where: { command.elementsEqual($0.utf8) }) else {
      return false
    }
    end = command.endIndex
    while byte(at: end) == UInt8(ascii: " ") || byte(at: end) == UInt8(ascii: "{") { end += 1 }
    let digits = digitCount(from: end)
    guard digits > 0 else { return false }
    end += digits
    position = byte(at: end) == UInt8(ascii: "}") ? end + 1 : end
    return true
  }

  /// `0x1F` and `0b101`.
  private mutating func prefixedInteger() -> Bool {
    guard byte(at: position) == UInt8(ascii: "0") else { return false }
    let radix: Int
    switch byte(at: position + 1) {
    case UInt8(ascii: "x"): radix = 16
    case UInt8(ascii: "b"): radix = 2
    default: return false
    }
    var end = position + 2
    while byte(at: end).isASCIIDigit || byte(at: end).isASCIILetter { end += 1 }
    let digits = String(decoding: text[position + 2..<end], as: UTF8.self)
    guard let value = UInt64(digits, radix: radix) else { return false }
    let start = position
    position = end
    let number = Literal(value: Double(value), significantDigits: digits.utf8.count, comma: .braced)
    append(.number(literal(number)), from: start)
    return true
  }

  /// `1.234,56` and `10.000.000`: points part thousands where there are two, or a comma follows.
  private mutating func groupedByPoints() -> Bool {
    var end = position + digitCount(from: position)
    guard (1...3).contains(end - position), text[position] != UInt8(ascii: "0"),
      byte(at: end) == UInt8(ascii: ".")
    else { return false }
    var digits = Digits()
    for index in position..<end { digits.append(text[index] - 0x30) }
    var groups = 0
    while byte(at: end) == UInt8(ascii: "."), digitCount(from: end + 1) == 3 {
      for index in end + 1..<end + 4 { digits.append(text[index] - 0x30) }
      groups += 1
      end += 4
    }
    guard groups > 0 else { return false }
    let start = position
    position = end
    var hasFraction = false
    if let (separator, width) = separator(), separator.isComma,
      digitCount(from: end + width) > 0
    {
      position = end + width
      readFraction(into: &digits)
      hasFraction = byte(at: position) != UInt8(ascii: ".") || !byte(at: position + 1).isASCIIDigit
    }
    guard hasFraction || groups > 1 && position == end else {
      position = start
      return false
    }
    append(
      .number(literal(digits.literal(comma: .braced, text: text, range: start..<position))),
      from: start)
    return true
  }

  mutating func readDigits(into digits: inout Digits) {
    while position < text.count, text[position].isASCIIDigit {
      digits.append(text[position] - 0x30)
      position += 1
    }
  }

  /// `e-3` directly behind the digits, also `e{-}3`, `\mathrm{e}{-3}` and `\text{e-}3`.
  private mutating func exponent(into digits: inout Digits) {
    guard let mark = exponentMark() else { return }
    var end = mark.end
    var open = mark.open
    var sign: UInt8?
    var first: Int?
    var exponent = 0
    scan: while end < mark.end + 12 {
      switch byte(at: end) {
      case UInt8(ascii: "{") where first == nil: open += 1
      case UInt8(ascii: "}") where open > 0: open -= 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        // Behind an upright e that stands alone a sign may be that of a difference.
        guard sign == nil, first == nil, !mark.mayBeEuler || open > 0 else { break scan }
        sign = byte(at: end)
      case 0x30...0x39 where first.map { end < $0 + 4 } ?? true:
        first = first ?? end
        exponent = exponent * 10 + Int(byte(at: end) - 0x30)
      default: break scan
      }
      end += 1
    }
    guard first != nil, open == 0, !byte(at: end).isASCIILetter, !byte(at: end).isASCIIDigit
    else { return }
    digits.exponent = sign == UInt8(ascii: "-") ? -exponent : exponent
    digits.mantissaEnd = position
    position = end
  }

  /// The e of an exponent at hand: where it ends, and how many braces it leaves open.
  private func exponentMark() -> (end: Int, open: Int, mayBeEuler: Bool)? {
    if byte(at: position) | 0x20 == UInt8(ascii: "e") { return (position + 1, 0, false) }
    guard byte(at: position) == UInt8(ascii: "\\") else { return nil }
    for command in ["\\mathrm{", "\\text{", "\\textrm{", "\\texttt{", "\\mathtt{"] {
      let end = position + command.utf8.count
      guard end < text.count, text[position..<end].elementsEqual(command.utf8) else { continue }
      return byte(at: end) | 0x20 == UInt8(ascii: "e")
        ? (end + 1, 1, command == "\\mathrm{" && byte(at: end + 1) == UInt8(ascii: "}")) : nil
    }
    return nil
  }
}
