import SourceText

/// A value in prose as it is written: the number between two comments.
enum ProseValue {
  private static let opening = Array("<!--nn:value ".utf8)
  private static let openingEnd = Array("-->".utf8)
  private static let commentStart = Array("<!--".utf8)
  private static let closing = Array("<!--nn:/-->".utf8)
  /// How far behind its comment a value may end, in bytes: a double written out in full has 309
  /// digits before the point.
  private static let maximumLength = 400

  /// The number, with a space between it and the code span that asks for it.
  static func text(_ number: String) -> String {
    let shown = " " + number
    return "<!--nn:value \(Checksum.of(shown.utf8))-->\(shown)<!--nn:/-->"
  }

  /// The value that a comment begins; nil if it begins none.
  static func value(with comment: ByteRange, in bytes: [UInt8]) -> OwnedText.Value? {
    guard bytes[comment].starts(with: opening) else { return nil }
    let checksum = bytes[comment].dropFirst(opening.count).dropLast(openingEnd.count)
    let start = comment.upperBound
    for end in start..<min(bytes.count, start + maximumLength)
    where bytes[end] == commentStart[0] && bytes[end...].starts(with: commentStart) {
      // Another comment than the closing one says that this one's is missing.
      guard bytes[end...].starts(with: closing) else { return nil }
      return OwnedText.Value(
        range: comment.lowerBound..<end + closing.count,
        isIntact: checksum.elementsEqual(Checksum.of(bytes[start..<end]).utf8))
    }
    return nil
  }
}
