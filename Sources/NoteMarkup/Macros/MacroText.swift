import SourceText

/// The groups of LaTeX in a text.
enum MacroText {
  /// What stands between the brace at an offset and the one that closes it.
  ///
  /// - Complexity: O(distance)
  static func group(
    at start: Int, to limit: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> ByteRange? {
    var depth = 0
    var offset = start
    while offset < limit {
      switch bytes[offset] {
      case .backslash: offset += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return start + 1..<offset }
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// What stands between the bracket at an offset and the next one that closes outside of braces.
  ///
  /// - Complexity: O(distance)
  static func bracketed(
    at start: Int, to limit: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> ByteRange? {
    var depth = 0
    var offset = start + 1
    while offset < limit {
      switch bytes[offset] {
      case .backslash: offset += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "]") where depth == 0: return start + 1..<offset
      default: break
      }
      offset += 1
    }
    return nil
  }
}
