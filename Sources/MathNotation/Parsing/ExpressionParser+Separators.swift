import SourceText

extension ExpressionParser {
  /// Whether a number has one separator, before its last three digits: `1{,}962` and `1.250`.
  func hasUnclearSeparator(_ literal: Literal, _ token: Token) -> Bool {
    let bytes = text[token.range]
    guard bytes.count >= 5, bytes.suffix(3).allSatisfy(\.isASCIIDigit) else { return false }
    let head = bytes.dropLast(3)
    let whole = head.prefix { $0.isASCIIDigit }
    guard (1...3).contains(whole.count), whole.first != UInt8(ascii: "0") else { return false }
    let separator = head.dropFirst(whole.count)
    return separator.elementsEqual("{,}".utf8) || separator.elementsEqual(".".utf8)
  }

  /// Notes that the separator is unclear, and takes its other meaning if that is asked for.
  mutating func readSeparator(_ literal: inout Literal, _ index: Int32, _ token: Token) {
    features.insert(.unclearSeparator)
    guard options.exchangesSeparators else { return }
    if literal.isInteger {
      literal.value /= 1000
      literal.decimals = 3
    } else {
      literal.value = (literal.value * 1000).rounded()
      literal.decimals = 0
    }
    literals[Int(index)] = literal
  }
}
