import SourceText

/// The digits of a number while they are read.
struct Digits {
  private(set) var count = 0
  private(set) var hasFraction = false
  var exponent = 0
  /// Where the digits before the exponent end, if there is one.
  var mantissaEnd: Int?
  private var mantissa: UInt64 = 0
  private var isExact = true
  private var decimals = 0
  private var significant = 0

  var isEmpty: Bool { count == 0 }
  var isNought: Bool { mantissa == 0 }

  mutating func append(_ digit: UInt8) {
    count += 1
    if hasFraction { decimals += 1 }
    if digit != 0 || significant > 0 { significant += 1 }
    if mantissa < (1 << 53) / 10 - 1 {
      mantissa = mantissa * 10 + UInt64(digit)
    } else {
      isExact = false
    }
  }

  mutating func beginFraction() { hasFraction = true }

  /// The number; digits beyond 2⁵³ or far exponents take the slower exact conversion.
  func literal(
    comma: Literal.Comma, text: UnsafeBufferPointer<UInt8>, range: ByteRange
  ) -> Literal {
    let scale = decimals - exponent
    var value = Double(mantissa)
    if isExact, abs(scale) <= 22 {
      value = scale > 0 ? value / powerOfTen(scale) : value * powerOfTen(-scale)
    } else {
      let digits = text[range.lowerBound..<(mantissaEnd ?? range.upperBound)].filter(\.isASCIIDigit)
      value = Double(String(decoding: digits, as: UTF8.self) + "e\(-scale)") ?? .infinity
    }
    return Literal(
      value: value, decimals: scale, significantDigits: max(significant, 1), comma: comma)
  }
}
