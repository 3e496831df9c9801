package import MathNotation
import Platform

/// A number that a note gives a name of a network, as it is written.
package struct Figure: Sendable {
  /// What it is the value of.
  package let name: Name
  /// What is written, with its sign.
  package var value: Double
  /// One unit of the last written place.
  package let unit: Double
  /// The number of significant digits, at least one.
  let digits: Int
  /// Whether its digits may have been rounded.
  package let isLong: Bool
  let isWhole: Bool
  /// Where it stands, in bytes of the note.
  package let place: Int
  /// Whether the passage has given the name the same number before.
  var isRepeated = false
  /// Whether it stands in a table, which may list the numbers of any number of situations.
  var isListed = false

  /// - Parameters:
  ///   - number: the number as it is written.
  ///   - name: what it is the value of.
  ///   - isNegated: whether it stands for its negative: `- 0.5` for a bias that is added.
  ///   - place: where it stands, in bytes of the note.
  package init(_ number: StatedNumber, of name: Name, isNegated: Bool = false, at place: Int) {
    self.name = name
    value = isNegated ? -number.value : number.value
    unit = number.unit
    digits = max(1, number.literal.significantDigits)
    isLong = number.literal.isLongDecimal
    isWhole = number.literal.isInteger && number.scale == 1
    self.place = place
  }

  /// Whether a given number of some value is what is written: nobody rounds 0.05 to 0.1.
  package func states(given number: Double) -> Bool {
    let distance = abs(value - number)
    return distance <= 1e-11 * max(abs(value), abs(number)) || isLong && distance <= 0.501 * unit
  }

  /// Whether a computed number of some value is written so.
  package func displays(_ number: Double) -> Bool { isNear(number, within: 0.501) }

  /// Whether a computed number of some value may have been written so after rounding on the way.
  func mayDisplay(_ number: Double) -> Bool {
    displays(number) || isLong && !isWritable(number) && isNear(number, within: 1.001)
  }

  /// Whether a number has no more decimals than are written, so that there was nothing to round.
  private func isWritable(_ number: Double) -> Bool {
    let units = number / unit
    return abs(units - units.rounded()) < 1e-6
  }

  /// A number rounded to the decimals of this one.
  func rounding(_ number: Double) -> Double {
    unit > 0 ? (number / unit).rounded() / (1 / unit) : number
  }

  /// Whether it may be written for what other numbers come to that stand beside it.
  package func isResult(_ number: Double) -> Bool { isNear(number, within: 3) }

  /// Whether a number is no more units of the last place away; of a whole number it is the same.
  private func isNear(_ number: Double, within units: Double) -> Bool {
    let slack = 1e-11 * max(abs(value), abs(number))
    return abs(value - number) <= (isWhole ? 0 : units * unit) + slack
  }

  /// Whether a number of some value is likely to have been meant: it has another sign, another power of
  /// ten, or digits of which at most two differ, one is missing or one is too many.
  ///
  /// - Parameters:
  ///   - number: the number.
  ///   - isGiven: whether it is given, and so would be written with the digits that it has: 2.001 is no
  ///     slip for 2.
  /// - Returns: whether it is.
  func isSlip(for number: Double, isGiven: Bool) -> Bool {
    guard number.isFinite, number != 0, value != 0 else { return false }
    let ratio = abs(value / number)
    if abs(ratio - 1) <= 1e-6, value != number { return true }
    let precision = powerOfTen(1 - digits) / 2
    // The precision is a half at most.
    let mayBeShifted = ratio < 0.2 || ratio > 4
    if mayBeShifted,
      (1...6).contains(where: { power in
        [power, -power].contains { abs(ratio * powerOfTen($0) - 1) <= precision }
      })
    {
      return true
    }
    let tens = number / (10 * unit)
    if isGiven, abs(tens - tens.rounded()) < 1e-6 { return false }
    let written = Self.digits(abs(value) / unit)
    let meant = Self.digits(abs(number) / unit)
    guard written.count >= 3, meant.count >= 3 else { return false }
    if written.count == meant.count { return zip(written, meant).count { $0 != $1 } <= 2 }
    let (short, long) = written.count < meant.count ? (written, meant) : (meant, written)
    guard long.count == short.count + 1 else { return false }
    let common = zip(short, long).prefix { $0 == $1 }.count
    return short.dropFirst(common) == long.dropFirst(common + 1)
  }

  /// The digits of a whole number, the last one first; none where there are too many.
  private static func digits(_ units: Double) -> [UInt8] {
    let rounded = units.rounded()
    guard rounded < 1e15 else { return [] }
    var rest = Int(saturating: rounded)
    var digits: [UInt8] = []
    repeat {
      digits.append(UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    return digits
  }
}
