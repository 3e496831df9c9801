import Binding
import Platform

/// A number as somebody wrote it.
struct ShownNumber {
  let text: String
  let value: Double
  /// One unit of the last written place.
  let unit: Double
  /// The number of written decimals.
  let decimals: Int
  /// Whether somebody typed its digits, so that they may be mistyped.
  let isTyped: Bool

  /// More digits than a value has are nobody's: they stand for a name.
  static let longestTyped = 17

  /// Nil if the text is no number.
  init?(_ text: String) {
    let plain = text.replacing("−", with: "-").filter { $0 != " " }
    let parts = plain.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    let isNumeric = plain.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
    guard isNumeric, let value = Double(plain), value.isFinite, let mantissa = parts.first else {
      return nil
    }
    let exponent = parts.count == 2 ? Int(exponent: parts[1]) ?? 0 : 0
    self.text = plain
    self.value = value
    decimals = mantissa.drop { $0 != "." }.dropFirst().count - exponent
    unit = pow(10, Double(-decimals))
    isTyped = mantissa.count(where: \.isNumber) <= Self.longestTyped
  }

  /// The result of an expression, which may be off by so much, more than 0, as its numbers were rounded.
  init?(_ value: Double, within radius: Double) {
    guard value.isFinite, radius > 0, radius.isFinite else { return nil }
    self.value = value
    unit = 2 * radius
    decimals = Int(saturating: (-log10(unit)).rounded(.down))
    text = value.printed(as: "%.*f", precision: min(max(0, decimals), 17))
    isTyped = false
  }

  /// Whether the number is a value rounded to its last place.
  ///
  /// Of numbers with more digits than are certain the last ones of another machine may differ.
  func displays(_ other: Double) -> Bool {
    abs(other - value) <= unit * (0.5 + 1e-9) + 1e-14 * abs(value)
  }

  /// Another value with as many decimals.
  func display(_ other: Double) -> String {
    NumberSpelling.text(other, decimals: max(0, decimals), in: .unicode)
  }

  // MARK: Slips of the pen

  /// The power of ten that makes the number display a value.
  func shift(to other: Double) -> Int? {
    guard significantDigits(text).count > 2 else { return nil }
    let power = Int(saturating: log10(abs(other / value)).rounded())
    guard power != 0, abs(power) < 7 else { return nil }
    let factor = pow(10, Double(power))
    let isShown = abs(other - value * factor) <= unit * factor * (0.5 + 1e-9)
    return isShown ? power : nil
  }

  /// Whether the digits differ from others by a slip of the pen: one or two other digits, two
  /// neighbours swapped, one missing or doubled.
  func isMistyped(_ display: String) -> Bool {
    let (a, b) = (significantDigits(text), significantDigits(display))
    guard isTyped, a.count > 2, text.hasPrefix("-") == display.hasPrefix("-"), a != b else {
      return false
    }
    if a.count == b.count {
      let different = a.indices.filter { a[$0] != b[$0] }
      if different.count <= (a.count < 5 ? 1 : 2) { return true }
      return different.count == 2 && different[1] == different[0] + 1
        && a[different[0]] == b[different[1]] && a[different[1]] == b[different[0]]
    }
    let (long, short) = a.count > b.count ? (a, b) : (b, a)
    guard long.count == short.count + 1, short.count > 3 else { return false }
    return long.indices.contains { index in
      var rest = long
      rest.remove(at: index)
      return rest == short
    }
  }

  /// The number of significant digits.
  var digitCount: Int { significantDigits(text).count }

  /// The digits from the first that is not nought on.
  private func significantDigits(_ text: String) -> [Character] {
    let mantissa = text.prefix { !"eE×".contains($0) }
    return Array(mantissa.filter(\.isNumber).drop { $0 == "0" })
  }
}
