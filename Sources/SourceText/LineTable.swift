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
  package let lineStarts: [Int]
  private let length: Int

  /// Finds the lines of `bytes`.
  ///
  /// Complexity: O(n).
  package init(_ bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
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
    lineStarts = starts
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
