import SourceText

/// How a number parts its decimals and its thousands: `0{,}51`, `38,448`, `1\,000.5`.
struct NumberStyle {
  private let point: String
  /// What stands between groups of three digits, if anything does.
  private let group: String?
  /// How many digits stand in each group but the last one, which has three.
  private let groupLength: Int
  /// The number with a point and nothing else between its digits.
  let plain: String

  private static let separators = [
    "{,}", "{\\,}", "\\,", "\\;", "\\:", "\\ ", ",", " ", ".", "'", "’", "~", "\u{A0}", "\u{2009}",
    "\u{202F}",
  ]

  /// - Parameters:
  ///   - text: the number as it is written.
  ///   - decimals: how many of its digits are decimals.
  init?(_ text: String, decimals: Int) {
    if Self.isPlain(text, decimals: decimals) {
      (point, group, groupLength, plain) = (".", nil, 3, text)
      return
    }
    var pieces: [String] = [""]
    var separators: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        pieces[pieces.count - 1].append(rest.removeFirst())
      } else {
        guard let separator = Self.separators.first(where: rest.hasPrefix) else { return nil }
        rest.removeFirst(separator.count)
        separators.append(separator)
        pieces.append("")
      }
    }
    var fraction = ""
    var point = "."
    if decimals > 0 {
      guard let last = pieces.last, last.count == decimals, let separator = separators.popLast()
      else { return nil }
      pieces.removeLast()
      (fraction, point) = (last, separator)
    }
    guard Set(separators).count <= 1 else { return nil }
    self.point = point
    group = separators.first
    groupLength =
      pieces.count > 2 && pieces.dropFirst().dropLast().allSatisfy { $0.count == 2 } ? 2 : 3
    plain = pieces.joined() + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Whether a text has nothing but digits and so many decimals behind a point.
  private static func isPlain(_ text: String, decimals: Int) -> Bool {
    let point = text.utf8.count - 1 - max(0, decimals)
    for (place, byte) in text.utf8.enumerated() where !byte.isASCIIDigit {
      guard byte == UInt8(ascii: "."), decimals > 0, place == point else { return false }
    }
    return decimals <= 0 || point >= 0 && text.utf8.count { $0 == UInt8(ascii: ".") } == 1
  }

  /// Digits with a point, written in this style.
  func spelled(_ plain: String) -> String {
    if group == nil, point == "." { return plain }
    let parts = plain.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first else { return plain }
    let fraction = parts.count > 1 ? point + parts[1] : ""
    guard let group, whole.count > 3 else { return whole + fraction }
    var groups = [whole.suffix(3)]
    var rest = whole.dropLast(3)
    while rest.count > groupLength {
      groups.insert(rest.suffix(groupLength), at: 0)
      rest.removeLast(groupLength)
    }
    return ([rest] + groups).joined(separator: group) + fraction
  }
}
