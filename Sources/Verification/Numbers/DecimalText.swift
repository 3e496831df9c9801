import MathNotation
import Platform

/// Writes numbers in decimal digits.
package enum DecimalText {
  /// A number with a fixed count of decimals, correctly rounded; `-0.00` loses its sign.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    if let digits = wholeDigits(value, decimals: decimals) {
      return text(digits, decimals: decimals, isNegative: value < 0 && digits > 0)
    }
    var buffer = [CChar](repeating: 0, count: 400)
    let length = withVaList([Int32(clamping: decimals), value]) {
      vsnprintf(&buffer, buffer.count, "%.*f", $0)
    }
    var digits = buffer.prefix(Int(max(0, min(length, 399)))).map { UInt8(bitPattern: $0) }
    if digits.first == UInt8(ascii: "-"),
      digits.allSatisfy({ "-0.".utf8.contains($0) })
    {
      digits.removeFirst()
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// |value| · 10^decimals as a whole number; `nil` where it does not fit, or lies so near to a
  /// half that the error of the product could tip the rounding.
  private static func wholeDigits(_ value: Double, decimals: Int) -> UInt64? {
    guard (0...22).contains(decimals) else { return nil }
    let product = abs(value) * powerOfTen(decimals)
    guard product < 0x1p52 else { return nil }
    let whole = product.rounded(.down)
    let fraction = product - whole
    guard abs(fraction - 0.5) > product.ulp else { return nil }
    return UInt64(saturating: fraction > 0.5 ? whole + 1 : whole)
  }

  /// The digits of a whole number with a point before the last `decimals` of them.
  private static func text(_ digits: UInt64, decimals: Int, isNegative: Bool) -> String {
    var length = 1
    var power: UInt64 = 10
    while power <= digits, length < 19 { (length, power) = (length + 1, power * 10) }
    length = max(length, decimals + 1) + (decimals > 0 ? 1 : 0) + (isNegative ? 1 : 0)
    return String(unsafeUninitializedCapacity: length) { buffer in
      var rest = digits
      for place in 0..<length {
        let index = length - 1 - place
        if decimals > 0, place == decimals {
          buffer[index] = UInt8(ascii: ".")
        } else if isNegative, index == 0 {
          buffer[index] = UInt8(ascii: "-")
        } else {
          buffer[index] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      return length
    }
  }

  /// The decimal exponent of the first significant digit: −2 for 0.036.
  package static func exponent(of value: Double) -> Int {
    value == 0 || !value.isFinite ? 0 : Int(saturating: log10(abs(value)).rounded(.down))
  }

  /// A number in at most so many significant digits, without noughts at its end.
  package static func short(_ value: Double, significantDigits: Int = 10) -> String {
    guard value.isFinite else { return "\(value)" }
    if value == value.rounded(), abs(value) < 1e15 { return fixed(value, decimals: 0) }
    let exponent = exponent(of: value)
    guard exponent >= -7, exponent < 15 else {
      let mantissa = fixed(value / pow(10, Double(exponent)), decimals: significantDigits - 1)
      return "\(trimmed(mantissa))e\(exponent)"
    }
    return trimmed(fixed(value, decimals: max(0, significantDigits - 1 - exponent)))
  }

  private static func trimmed(_ digits: String) -> String {
    var result = Array(digits.utf8)
    guard result.contains(UInt8(ascii: ".")) else { return digits }
    while result.last == UInt8(ascii: "0") { result.removeLast() }
    if result.last == UInt8(ascii: ".") { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}

extension DecimalText {
  /// The decimal logarithm.
  static func log10(_ value: Double) -> Double { decimalLogarithm(value) }
}

private func decimalLogarithm(_ value: Double) -> Double { log10(value) }
