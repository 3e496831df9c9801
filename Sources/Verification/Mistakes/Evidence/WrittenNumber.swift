import MathNotation
import SourceText

/// A number as a note writes it, outside of any grammar.
struct WrittenNumber {
  /// Its value, and the other one that it has where a comma may part thousands or decimals.
  var value: Double
  var otherValue: Double
  var isPercentage: Bool
  /// How many of its digits are significant; noughts at the end of a whole number are
  /// not, but for that of `10`.
  var significantDigits: Int
  /// How many digits stand behind its last point or comma.
  var decimals: Int
  /// Where it begins, in bytes of the note.
  var start: Int

  /// What it may stand for in a formula that comes to within a distance of a value: itself, or of a
  /// percentage the part, the growth or the decline.
  func meaning(near value: Double, within distance: Double) -> Double? {
    func fits(_ own: Double) -> Bool { abs(own - value) <= distance }
    if fits(self.value) { return self.value }
    if fits(otherValue) { return otherValue }
    guard isPercentage else { return nil }
    let part = self.value / 100
    return [part, 1 + part, 1 - part].first(where: fits)
  }
}

/// Finds the numbers of a text, in prose, tables, directives and formulas alike.
struct WrittenNumberScanner {
  private let bytes: [UInt8]
  /// Up to where the text has been read.
  private(set) var position: Int
  private let end: Int
  private let limit: Int

  /// The longest number that is looked at: what is longer is no number that anybody copies.
  private static let mostDigits = 17

  init(_ bytes: [UInt8], in range: ByteRange) {
    self.bytes = bytes
    position = range.lowerBound
    // A number that begins in the range is read to its end.
    end = bytes.count
    limit = min(range.upperBound, bytes.count)
  }

  /// The next number; `nil` at the end of the text.
  ///
  /// - Complexity: O(distance to it).
  mutating func next() -> WrittenNumber? {
    while position < limit {
      guard bytes[position].isASCIIDigit else {
        position += 1
        continue
      }
      let start = position
      if let number = read(), !isPartOfName(start) { return number }
    }
    return nil
  }

  /// Whether digits belong to a name, as in `h1` and `w_1`.
  private func isPartOfName(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    return bytes[start - 1].isASCIILetter || bytes[start - 1] == UInt8(ascii: "_")
  }

  // MARK: Reading one

  private mutating func read() -> WrittenNumber? {
    let start = position
    var (whole, digits) = (0.0, 0)
    // How many digits stand behind the last point or comma, and whether that may part decimals.
    var (trailing, separators, isGrouped) = (0, 0, true)
    var (hasPoint, endOfZeros) = (false, 0)
    while position < end {
      let byte = bytes[position]
      if byte.isASCIIDigit {
        whole = whole * 10 + Double(byte - UInt8(ascii: "0"))
        if whole != 0 { digits += 1 }
        endOfZeros = byte == UInt8(ascii: "0") ? endOfZeros + 1 : 0
        trailing += 1
        position += 1
      } else if let length = separatorLength() {
        if separators > 0, trailing != 3 { isGrouped = false }
        hasPoint = bytes[position] == UInt8(ascii: ".")
        (separators, trailing) = (separators + 1, 0)
        position += length
      } else {
        break
      }
    }
    guard digits <= Self.mostDigits else { return nil }
    let decimal = whole / powerOfTen(trailing)
    var value = decimal
    var other = decimal
    switch (separators, hasPoint) {
    case (0, _): (value, other) = (whole, whole)
    case (1, false) where trailing == 3: other = whole
    case (2..., _) where isGrouped && trailing == 3: (value, other) = (whole, whole)
    default: break
    }
    let significant = separators == 0 ? max(min(2, digits), digits - endOfZeros) : digits
    return WrittenNumber(
      value: value, otherValue: other, isPercentage: isPercentage,
      significantDigits: max(1, significant), decimals: separators == 0 ? 0 : trailing,
      start: start)
  }

  /// The length of a point, a comma or a thin space between two digits.
  private func separatorLength() -> Int? {
    func isDigit(_ offset: Int) -> Bool {
      position + offset < end && bytes[position + offset].isASCIIDigit
    }
    switch bytes[position] {
    case UInt8(ascii: "."), UInt8(ascii: ","): return isDigit(1) ? 1 : nil
    case UInt8(ascii: "{"):
      guard position + 2 < end, bytes[position + 2] == UInt8(ascii: "}"), isDigit(3),
        bytes[position + 1] == UInt8(ascii: ",") || bytes[position + 1] == UInt8(ascii: ".")
      else { return nil }
      return 3
    case UInt8(ascii: "\\"):
      return position + 1 < end && bytes[position + 1] == UInt8(ascii: ",") && isDigit(2) ? 2 : nil
    default: return nil
    }
  }

  /// Whether a percent sign stands right behind.
  private var isPercentage: Bool {
    var place = position
    while place < end, place < position + 3,
      bytes[place] == 0x20 || bytes[place] == UInt8(ascii: "\\")
        || bytes[place] == UInt8(ascii: ",")
    {
      place += 1
    }
    return place < end && bytes[place] == UInt8(ascii: "%")
  }
}
