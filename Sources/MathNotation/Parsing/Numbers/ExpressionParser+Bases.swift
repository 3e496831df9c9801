import Platform
import SourceText

extension ExpressionParser {
  /// `1011_2`, `101.01_2`: a number in another base.
  mutating func subscriptedNumber() throws(ReadProblem) {
    guard let last = nodes.last, case .number(let index) = last.kind else { throw .unexpected }
    let written = literals[Int(index)]
    let digits = String(decoding: text[last.range].filter(\.isASCIIDigit), as: UTF8.self)
    let places = max(0, written.decimals)
    advance()
    let start = nodes.count
    try argument()
    guard nodes.count == start + 1, let base = nodes.popLast(), case .number(let radix) = base.kind
    else { throw .unsupported(.numberWithIndex) }
    let value = literals[Int(radix)].value
    guard (2...36).contains(value),
      let literal = Self.number(digits, toBase: Int(saturating: value), places: places)
    else {
      throw .unsupported(.numberWithIndex)
    }
    nodes[start - 1].kind = .number(appendLiteral(literal))
    nodes[start - 1].end = previousEnd
    features.insert(.operation)
  }

  /// The number that digits are to a base, the last ones of them behind the point.
  private static func number(_ digits: String, toBase base: Int, places: Int) -> Literal? {
    guard let number = UInt64(digits, radix: base) else { return nil }
    guard places > 0 else {
      return Literal(value: Double(number), significantDigits: digits.utf8.count, comma: .braced)
    }
    let unit = pow(Double(base), -Double(places))
    return Literal(
      value: Double(number) * unit,
      decimals: max(1, Int(saturating: (-log10(unit)).rounded(.down))),
      significantDigits: digits.utf8.count, comma: .braced)
  }

  /// `5\text{A}_{16}`, `\text{2F}_{16}`, `(2F)_{16}`: digits of base 16, some of which are letters, if such stand here.
  mutating func hexadecimalNumber() -> Bool {
    guard let (end, digits) = hexadecimalDigits(), let value = UInt64(digits, radix: 16) else {
      return false
    }
    let start = token.start
    let literal = Literal(
      value: Double(value), significantDigits: digits.utf8.count, comma: .braced)
    move(to: end)
    advance()
    skipScript()
    leaf(.number(appendLiteral(literal)), from: start, to: previousEnd)
    features.insert(.operation)
    return true
  }

  /// The digits that stand here with no space between them, and the underscore behind them, where a 16 is
  /// the index.
  private func hexadecimalDigits() -> (end: Int, digits: String)? {
    let isBracketed = meaning == .open(.parenthesis)
    let start = isBracketed ? position + 1 : position
    var end = start
    while end < start + Self.mostPieces, end == start || !tokens[end].isSpaced,
      Self.mayBeDigits(tokens[end].meaning)
    {
      end += 1
    }
    let pieces = start..<end
    if isBracketed {
      guard tokens[end].meaning == .close(.parenthesis) else { return nil }
      end += 1
    }
    guard !pieces.isEmpty, end < tokens.count, tokens[end].meaning == .underscore,
      isSixteen(behind: end)
    else { return nil }
    let digits = tokens[pieces].map { token in
      token.meaning.isText ? textWords(token) : String(decoding: bytes(of: token), as: UTF8.self)
    }.joined()
    // A letter alone is a name: F_{16}.
    let isName =
      !isBracketed && digits.utf8.count == 1 && tokens[position].meaning == .letters
    let isNumber = digits.utf8.count <= 16 && digits.utf8.allSatisfy(Self.isHexadecimalDigit)
    return isNumber && !isName ? (end, digits) : nil
  }

  /// Of how many tokens a number may be made, as `5`, `\text{A}` and `3` are.
  private static let mostPieces = 8

  private static func mayBeDigits(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .number, .letters, .text: true
    default: false
    }
  }

  private func isSixteen(behind underscore: Int) -> Bool {
    let isGroup = tokens[underscore + 1].meaning == .open(.brace)
    let index = underscore + (isGroup ? 2 : 1)
    guard index < tokens.count, case .number(let literal) = tokens[index].meaning else {
      return false
    }
    return literals[Int(literal)].value == 16
  }

  private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte)
  }
}
