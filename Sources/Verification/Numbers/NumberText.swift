import MathNotation
import SourceText

/// The spelling of numbers in notes: displayed alike, with the point moved, compared by digits.
enum NumberText {
  /// A number, never negative, with as many decimals as a literal has.
  static func display(_ value: Double, like literal: Literal) -> String {
    DecimalText.fixed(abs(value), decimals: min(max(0, literal.decimals), 17))
  }

  /// The part of a value that its display may leave out and still show it: 0.0103 shows as 0.01, and
  /// 0.00069 does not show as 0.001.
  private static let mostLeftOut = 0.05

  /// The same, but with the significant digits of the literal where a small value would not be seen.
  static func displayInFull(_ value: Double, like literal: Literal) -> String {
    let alike = display(value, like: literal)
    // What is left of a difference that is nought has no digits to show.
    guard !literal.isInteger, let shown = Double(alike), abs(value) > 1e-12 * literal.unit,
      abs(shown - abs(value)) > mostLeftOut * abs(value)
    else { return alike }
    let needed = literal.significantDigits - 1 - DecimalText.exponent(of: value)
    return DecimalText.fixed(abs(value), decimals: min(max(0, literal.decimals, needed), 17))
  }

  /// The written digits with the decimal point moved to the right by `places`, or to the left
  /// where it is negative.
  static func shifted(_ text: String, by places: Int) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, text.utf8.allSatisfy({ $0.isDigitOrPoint }), abs(places) < 20 else {
      return nil
    }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    var digits = String(parts[0]) + fraction
    var decimals = fraction.count - places
    if decimals < 0 {
      digits += String(repeating: "0", count: -decimals)
      decimals = 0
    }
    let missing = decimals + 1 - digits.count
    if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
    let whole = digits.dropLast(decimals).drop { $0 == "0" }
    let shown = whole.isEmpty ? "0" : String(whole)
    return decimals == 0 ? shown : shown + "." + digits.suffix(decimals)
  }

  /// Whether a value lies in the middle between two numbers of so many decimals.
  static func isTie(_ value: Double, decimals: Int) -> Bool {
    let units = abs(value) * powerOfTen(decimals)
    return units < 1e12
      && abs(units - units.rounded(.down) - 0.5) <= max(1e-9, 1e-15 * units)
  }

  /// A number without the noughts at its end that stand behind the point.
  static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let digits = text.reversed().drop { $0 == "0" }
    return String(digits.drop { $0 == "." }.reversed())
  }

  /// How many digits stand behind the point.
  static func decimals(of text: String) -> Int {
    text.utf8.firstIndex(of: UInt8(ascii: ".")).map { text.utf8[$0...].count - 1 } ?? 0
  }

  /// Whether one number is a slip of the pen away from another: at least three significant digits,
  /// of which at most two differ, two neighbours are swapped, or one is missing or doubled.
  static func isDigitSlip(_ written: String, _ meant: String) -> Bool {
    guard written != meant, abs(written.utf8.count - meant.utf8.count) <= 2 else { return false }
    let (a, b) = (digits(written), digits(meant))
    guard significant(a) >= 3, significant(b) > 0 else { return false }
    if a.count == b.count {
      let differing = a.indices.filter { a[$0] != b[$0] }
      return differing.count <= 2
    }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard long.count - short.count == 1 else { return false }
    let prefix = zip(short, long).prefix { $0 == $1 }.count
    return Array(long[(prefix + 1)...]) == Array(short[prefix...])
  }

  /// By how many digits two numbers differ; two neighbours that are swapped count as one.
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (digits(a), digits(b))
    if a.count == b.count {
      let differing = a.indices.filter { a[$0] != b[$0] }
      guard differing.count == 2, differing[1] == differing[0] + 1 else { return differing.count }
      let (i, j) = (differing[0], differing[1])
      return a[i] == b[j] && a[j] == b[i] ? 1 : 2
    }
    let prefix = zip(a, b).prefix { $0 == $1 }.count
    let suffix = zip(a.dropFirst(prefix).reversed(), b.dropFirst(prefix).reversed())
      .prefix { $0 == $1 }.count
    return max(a.count, b.count) - prefix - suffix
  }

  private static func digits(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 != UInt8(ascii: ".") }
  }

  private static func significant(_ digits: [UInt8]) -> Int {
    digits.drop { $0 == UInt8(ascii: "0") }.count
  }
}
