import SourceText

/// Where a scalar of a body stands, and each byte of its text.
///
/// YAML folds the lines of a scalar and resolves escapes. Bytes that differ by more than white
/// space from what is written have no place of their own.
struct ScalarPlace {
  /// With quotes, in bytes of the body.
  private(set) var range: ByteRange
  /// For each byte of the text the offset of the byte that it is; empty if some have none.
  private(set) var offsets: [Int] = []

  /// Finds a scalar that begins at `start`.
  ///
  /// Complexity: O(length).
  init(_ text: String, _ style: YAMLNode.Style, at start: Int, in bytes: [UInt8]) {
    let isQuoted = style == .singleQuoted || style == .doubleQuoted
    var position = isQuoted ? start + 1 : start
    if style == .block { position = Self.lineEnd(after: start, in: bytes) }
    range = start..<start
    for byte in text.utf8 {
      if byte.isWhitespace {
        offsets.append(position)
        if position < bytes.count, bytes[position] == byte { position += 1 }
        continue
      }
      while position < bytes.count, bytes[position].isWhitespace { position += 1 }
      guard position < bytes.count, bytes[position] == byte else {
        offsets = []
        break
      }
      offsets.append(position)
      position += 1
    }
    let isPlaced = !offsets.isEmpty || text.isEmpty
    if isQuoted {
      position = Self.closingQuote(style, from: isPlaced ? position : start + 1, in: bytes)
    } else if !isPlaced {
      position = Self.lineEnd(after: start, in: bytes)
    }
    range = start..<min(max(position, start), bytes.count)
  }

  private static func lineEnd(after start: Int, in bytes: [UInt8]) -> Int {
    bytes[min(start, bytes.count)...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  /// Behind the quote that closes a scalar.
  private static func closingQuote(
    _ style: YAMLNode.Style, from start: Int, in bytes: [UInt8]
  ) -> Int {
    let quote = style == .doubleQuoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    var index = start
    while index < bytes.count {
      if bytes[index] == quote {
        let isDoubled = quote == UInt8(ascii: "'") && index + 1 < bytes.count
        if !isDoubled || bytes[index + 1] != quote { return index + 1 }
        index += 1
      } else if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
        index += 1
      }
      index += 1
    }
    return bytes.count
  }
}
