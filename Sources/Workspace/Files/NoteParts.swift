/// What of a note takes memory beyond its bytes: blocks and formulas.
///
/// A list item takes some three hundred bytes when it is parsed, a formula up to some thousand, and
/// either can be written with two to five. The bound leaves a note of the largest size room for lines of
/// thirty bytes.
enum NoteParts {
  /// How many a note may have.
  static let maximum = 1 << 23

  /// Whether a note has no more parts than it may.
  ///
  /// Complexity: O(n); a note that is too small to have them is not looked at.
  static func areBounded(in note: [UInt8]) -> Bool {
    note.count <= maximum || count(in: note) <= maximum
  }

  /// The lines with text, the markers of lists and quotes that they begin with, and the dollars and
  /// `\(` that begin or end a formula.
  static func count(in note: [UInt8]) -> Int {
    var count = 0
    var isLeading = true
    var previous: UInt8 = 0
    for byte in note {
      let opensFormula =
        byte == UInt8(ascii: "$") || byte == UInt8(ascii: "(") && previous == UInt8(ascii: "\\")
      if opensFormula { count += 1 }
      previous = byte
      switch byte {
      case 0x0A, 0x0D: isLeading = true
      case 0x20, 0x09: break
      default:
        guard isLeading else { break }
        count += 1
        isLeading = "-+*>.)0123456789".utf8.contains(byte)
      }
    }
    return count
  }
}
