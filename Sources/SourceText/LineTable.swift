/// A place as people and reports name it: a 1-based line and a 1-based column in UTF-8 bytes.
package struct SourceLocation: Hashable, Sendable {
  /// The line, from 1 on.
  package var line: Int
  /// The column in UTF-8 bytes, from 1 on.
  package var column: Int

  /// - Parameters:
  ///   - line: from 1 on.
  ///   - column: in UTF-8 bytes, from 1 on.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The starts of the lines of a note: turns byte offsets into lines and columns.
///
/// A line ends with LF, CRLF or a lone CR, as in CommonMark.
package struct LineTable: Sendable {
  /// The offset of the first byte of each line; never empty.
  package private(set) var lineStarts: [Int]
  private var length: Int

  /// Finds the lines of `bytes`.
  ///
  /// Complexity: O(n).
  package init(_ bytes: [UInt8]) {
    lineStarts = [0]
    length = bytes.count
    Self.appendStarts(of: bytes, in: bytes.indices, to: &lineStarts)
  }

  /// Appends the starts of the lines that come behind a line end which begins in a range.
  private static func appendStarts(
    of bytes: [UInt8], in range: ByteRange, to starts: inout [Int]
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = buffer[index]
        index += 1
        if byte == 0x0A {
          starts.append(index)
        } else if byte == 0x0D {
          if index < buffer.count, buffer[index] == 0x0A { index += 1 }
          starts.append(index)
        }
      }
    }
  }

  /// Takes note of a change of the text.
  ///
  /// - Parameters:
  ///   - range: the bytes that were replaced.
  ///   - bytes: the text after the change.
  /// - Complexity: O(length of the changed lines + number of lines).
  package mutating func update(replacing range: ByteRange, in bytes: [UInt8]) {
    let growth = bytes.count - length
    var first = lineIndex(of: range.lowerBound)
    // A return before the change may now stand before a line feed, or no longer.
    if first > 0, lineStarts[first] == range.lowerBound { first -= 1 }
    let kept = lineStarts.partitioningIndex { $0 > range.upperBound }
    let start = lineStarts[first]
    let end = kept < lineStarts.count ? lineStarts[kept] + growth : bytes.count
    var starts: [Int] = []
    Self.appendStarts(of: bytes, in: start..<end, to: &starts)
    if kept < lineStarts.count, starts.last == end { starts.removeLast() }
    if growth != 0 {
      for index in kept..<lineStarts.count { lineStarts[index] += growth }
    }
    lineStarts.replaceSubrange(first + 1..<kept, with: starts)
    length = bytes.count
  }

  /// The line and the column, in UTF-8 bytes, of an offset.
  ///
  /// Complexity: O(log lines).
  package func location(of offset: Int) -> SourceLocation {
    let line = lineIndex(of: offset)
    return SourceLocation(line: line + 1, column: offset - lineStarts[line] + 1)
  }

  /// The 0-based index of the line that holds `offset`.
  ///
  /// Complexity: O(log lines).
  package func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, given by its 0-based index, with its line end.
  package func range(ofLine index: Int) -> ByteRange {
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : length
    return lineStarts[index]..<end
  }
}
