import SourceText

/// Finds names in a formula whose index is written beside their letters, as in `w5` and `out1`.
enum JoinedNames {
  /// Each such word, as often as it stands there.
  ///
  /// - Complexity: O(n).
  static func find(in bytes: [UInt8]) -> [String] {
    var words: [String] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index].isASCIILetter else {
        // A command's letters are no name, nor are the digits behind it an index.
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        if index > 1, index <= bytes.count, bytes[index - 2] == UInt8(ascii: "\\") {
          while index < bytes.count, bytes[index].isASCIILetter { index += 1 }
        }
        continue
      }
      let start = index
      while index < bytes.count, bytes[index].isASCIILetter { index += 1 }
      let digits = index
      while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
      let isEnd = index == bytes.count || !bytes[index].isASCIILetter
      let isStart = start == 0 || bytes[start - 1] != UInt8(ascii: "_")
      if index > digits, isEnd, isStart {
        words.append(String(decoding: bytes[start..<index], as: UTF8.self))
      }
    }
    return words
  }
}
