/// A number as it was written: its value and the precision that its digits claim.
package struct Literal: Hashable, Sendable {
  /// The written value, never negative: a sign is an operator.
  package var value: Double
  /// The number of digits after the decimal point, less the power of ten of scientific notation:
  /// 2 for `0.25`, 0 for `7`, 4 for `1.2e-3`.
  package var decimals: Int
  /// The number of digits from the first that is not nought to the last that was written.
  package var significantDigits: Int
  /// How commas in the digits were read.
  package var comma: Comma
  /// Whether dots say that the digits go on: `0.333\ldots`.
  package var goesOn = false

  /// What separates the digits.
  package enum Comma: UInt8, Sendable {
    case none
    /// `1,250`: a thousands separator, or a decimal comma, or two numbers in a list.
    case thousands
    /// `2,5`: a decimal comma, or two numbers in a list.
    case decimal
    /// `1{,}000` and `2{,}03`: braces say that the comma belongs to the number.
    case braced
  }

  /// A number that has no digits to be read, or those that a test wants.
  package init(
    value: Double, decimals: Int = 0, significantDigits: Int = 1, comma: Comma = .none
  ) {
    self.value = value
    self.decimals = decimals
    self.significantDigits = significantDigits
    self.comma = comma
  }

  /// Whether the number was written without a fraction.
  package var isInteger: Bool { decimals <= 0 }

  /// One unit of the last written place, 10^(−decimals).
  package var unit: Double { powerOfTen(-decimals) }

  /// How far the value that is meant may lie from the digits: half a unit where they were rounded,
  /// a unit where they were cut off, as in `0.666\ldots`.
  package var radius: Double { goesOn ? unit : unit / 2 }

  /// Whether the digits may have been rounded: a decimal of three or more significant digits, or one
  /// that goes on.
  ///
  /// Integers and decimals of one or two significant digits are taken as exact.
  package var isLongDecimal: Bool { !isInteger && (significantDigits > 2 || goesOn) }
}

/// 10^exponent, exact up to 10^22.
package func powerOfTen(_ exponent: Int) -> Double {
  if exponent >= 0, exponent < exactPowersOfTen.count { return exactPowersOfTen[exponent] }
  if exponent < 0, -exponent < exactPowersOfTen.count { return 1 / exactPowersOfTen[-exponent] }
  return Double("1e\(exponent)") ?? (exponent > 0 ? .infinity : 0)
}

private let exactPowersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
  1e18, 1e19, 1e20, 1e21, 1e22,
]
