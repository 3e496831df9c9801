import SourceText

/// Whether what stands between two dollars is math, where white space speaks against it: prices
/// stand between dollars too, as in `$5 or $ 6`.
extension InlineScanner {
  /// Whether a letter, a digit or a sign of money stands before the dollar at hand, as in `5 $`.
  var isBehindWord: Bool {
    let line = lines[place.line]
    let end = note.trimBlanks(from: line.start, to: place.offset)
    guard end > line.start else { return false }
    let isSpaced = end < place.offset
    let before = bytes[end - 1]
    return before.isASCIIDigit || before == .dollar || !isSpaced && before.isNamePart
  }

  /// Whether a span of one line holds an equation or an inequality with a side on both hands, and no
  /// words.
  ///
  /// Complexity: O(n).
  func statesSomething(_ range: ByteRange) -> Bool {
    var relations = 0
    var hasLeftSide = false
    var hasRightSide = false
    var words = 0
    var depth = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if byte == .backslash || byte.isASCIILetter {
        while offset < range.upperBound, bytes[offset].isASCIILetter { offset += 1 }
      }
      if byte.isASCIILetter, offset - start > 1, depth <= 0 { words += 1 }
      if isRelation(start..<offset) {
        relations += 1
      } else if !byte.isBlank {
        if relations == 0 { hasLeftSide = true } else { hasRightSide = true }
      }
    }
    return relations > 0 && hasLeftSide && hasRightSide && words < 2
  }

  private func isRelation(_ piece: ByteRange) -> Bool {
    if piece.count == 1 {
      return [UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">")].contains(
        bytes[piece.lowerBound])
    }
    return bytes[piece.lowerBound] == .backslash
      && ["approx", "le", "leq", "ge", "geq", "ne", "neq", "equiv"].contains {
        bytes[(piece.lowerBound + 1)..<piece.upperBound].elementsEqual($0.utf8)
      }
  }
}
