package import SourceText

/// A pipe table in the lines of a paragraph, cell by cell.
package struct PipeTableText: Sendable {
  /// How the cells of a column lie.
  package enum Alignment: Sendable {
    case unstated
    case left
    case center
    case right
  }

  /// How many of the lines stand before the table, and are text.
  package let linesBefore: Int
  /// One for each column.
  package let alignments: [Alignment]
  /// The cells of the head, then those of each row, in bytes of the text.
  package let rows: [[ByteRange]]

  /// Reads a table; nil where the lines make none.
  ///
  /// - Parameters:
  ///   - lines: the lines of a paragraph, without what its containers put before them, in bytes of the text.
  ///   - bytes: the text.
  /// - Complexity: O(length of the lines).
  package init?(_ lines: [ByteRange], of bytes: [UInt8]) {
    let starts = [0]
    let read = bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts -> (Int, [Alignment], [[ByteRange]])? in
        let text = NoteLines(bytes: bytes, starts: starts)
        let lines = lines.map { InlineScanner.Line(start: $0.lowerBound, end: $0.upperBound) }
        guard let header = Table.header(in: lines, of: text) else { return nil }
        let rows = lines[header...].map { line in
          Table.cells(of: line, in: text).map { $0.start..<$0.end }
        }
        let alignments = rows[1].map {
          Self.alignment(bytes[$0.lowerBound], bytes[$0.upperBound - 1])
        }
        return (header, alignments, [rows[0]] + rows[2...])
      }
    }
    guard let read else { return nil }
    (linesBefore, alignments, rows) = read
  }

  private static func alignment(_ first: UInt8, _ last: UInt8) -> Alignment {
    switch (first == UInt8(ascii: ":"), last == UInt8(ascii: ":")) {
    case (true, true): .center
    case (true, false): .left
    case (false, true): .right
    case (false, false): .unstated
    }
  }
}
