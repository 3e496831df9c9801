import SourceText

/// What stands at a place in a directive.
enum DirectiveText {
  /// The word with an offset in it or at its end: letters, digits and `_`.
  static func word(at offset: Int, in bytes: [UInt8]) -> ByteRange {
    var start = min(max(offset, 0), bytes.count)
    var end = start
    while start > 0, isPart(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    return start..<end
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
  }
}
