import SourceText

extension NoteLines {
  /// The first offset from `start` on whose byte is neither a blank nor a line end.
  func skipWhitespace(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset].isWhitespace { offset += 1 }
    return offset
  }

  /// The first words of a line, which blanks divide; at most `limit` of them.
  func words(in range: ByteRange, limit: Int) -> [ByteRange] {
    var words: [ByteRange] = []
    var offset = range.lowerBound
    while offset < range.upperBound, words.count < limit {
      let start = offset
      while offset < range.upperBound, !bytes[offset].isBlank { offset += 1 }
      words.append(start..<offset)
      offset = skipBlanks(from: offset, to: range.upperBound)
    }
    return words
  }

  /// Whether a word is `text`; false where there is no word.
  func isWord(_ text: StaticString, at range: ByteRange?) -> Bool {
    guard let range else { return false }
    return range.count == text.utf8CodeUnitCount
      && has(text, at: range.lowerBound, before: range.upperBound)
  }

  /// The first byte of a line past blanks and at most `quotes` quote markers.
  @inline(__always)
  func contentStart(from start: Int, to end: Int, quotes: Int) -> Int {
    var offset = skipBlanks(from: start, to: end)
    var rest = quotes
    while rest > 0, offset < end, bytes[offset] == .greater {
      offset = skipBlanks(from: offset + 1, to: end)
      rest -= 1
    }
    return offset
  }

  /// Whether a line begins like the definition of a link, `[label]: address`, and not of a
  /// footnote.
  func definesLink(from start: Int, to end: Int) -> Bool {
    guard start < end, bytes[start] == UInt8(ascii: "["), !has("[^", at: start, before: end) else {
      return false
    }
    var offset = start + 1
    while offset + 1 < end, bytes[offset] != UInt8(ascii: "]") {
      offset += bytes[offset] == .backslash ? 2 : 1
    }
    return offset + 1 < end && bytes[offset + 1] == UInt8(ascii: ":")
  }

  /// The offset of the first `$$` of a line that is not escaped.
  ///
  /// Complexity: O(distance).
  func displayMathEnd(from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset + 1 < end {
      if bytes[offset] == .backslash {
        offset += 2
      } else if bytes[offset] == .dollar, bytes[offset + 1] == .dollar {
        return offset
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// The offset behind the first `\]` of a line.
  ///
  /// Complexity: O(distance).
  func bracketEnd(from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset + 1 < end {
      if bytes[offset] == .backslash {
        if bytes[offset + 1] == UInt8(ascii: "]") { return offset + 2 }
        offset += 2
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// Whether there is a byte that each end of HTML has.
  func mayEndHTML(from start: Int, to end: Int) -> Bool {
    for offset in start..<end where bytes[offset] == .greater { return true }
    return false
  }
}
