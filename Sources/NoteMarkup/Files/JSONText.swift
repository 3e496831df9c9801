import SourceText

/// The strings of JSON: what is written for a text, and what text is written.
enum JSONText {
  /// What stands between the quotes for a text.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Decodes what stands between the quotes of a string.
  ///
  /// - Parameters:
  ///   - content: where it stands.
  ///   - bytes: the file.
  ///   - text: takes the text.
  ///   - map: takes where it stands.
  /// - Complexity: O(n)
  static func decode(
    _ content: ByteRange, of bytes: [UInt8], into text: inout [UInt8], _ map: inout TextMap
  ) {
    map.beginString()
    var offset = content.lowerBound
    var verbatim = offset
    while offset < content.upperBound {
      guard bytes[offset] == .backslash else {
        offset += 1
        continue
      }
      take(verbatim..<offset)
      let (decoded, end) = escape(at: offset, to: content.upperBound, of: bytes)
      text += decoded
      map.append(offset..<end, length: decoded.count)
      offset = end
      verbatim = end
    }
    take(verbatim..<offset)

    func take(_ range: ByteRange) {
      text += bytes[range]
      map.appendVerbatim(range)
    }
  }

  /// The bytes that an escape stands for, and where it ends.
  private static func escape(
    at start: Int, to limit: Int, of bytes: [UInt8]
  ) -> (text: [UInt8], end: Int) {
    guard start + 1 < limit else { return ([], limit) }
    switch bytes[start + 1] {
    case UInt8(ascii: "n"): return ([.lineFeed], start + 2)
    case UInt8(ascii: "t"): return ([.tab], start + 2)
    case UInt8(ascii: "r"): return ([.carriageReturn], start + 2)
    case UInt8(ascii: "b"): return ([8], start + 2)
    case UInt8(ascii: "f"): return ([12], start + 2)
    case UInt8(ascii: "u"):
      guard let unit = unit(at: start + 2, to: limit, of: bytes) else { break }
      var end = start + 6
      var units = [unit]
      if unit & 0xFC00 == 0xD800, end + 1 < limit, bytes[end] == .backslash,
        bytes[end + 1] == UInt8(ascii: "u"),
        let low = self.unit(at: end + 2, to: limit, of: bytes), low & 0xFC00 == 0xDC00
      {
        units.append(low)
        end += 6
      }
      return (Array(String(decoding: units, as: UTF16.self).utf8), end)
    default: break
    }
    return ([bytes[start + 1]], start + 2)
  }

  private static func unit(at start: Int, to limit: Int, of bytes: [UInt8]) -> UInt16? {
    guard start + 4 <= limit else { return nil }
    return UInt16(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
  }
}
