import SourceText

/// A pipe table in the lines of a paragraph: libcmark knows none.
enum Table {
  /// The index of the header among the lines of a paragraph; nil if there is no table.
  ///
  /// The line after the header has a dash or more for each cell of the header.
  ///
  /// Complexity: O(length of the lines).
  static func header(in lines: [InlineScanner.Line], of note: NoteLines) -> Int? {
    for index in lines.indices.dropFirst() {
      let columns = delimiterColumns(lines[index], of: note)
      if columns > 0, cells(of: lines[index - 1], in: note).count == columns { return index - 1 }
    }
    return nil
  }

  /// The number of columns that a line of dashes, colons and pipes makes; 0 if it is none.
  private static func delimiterColumns(_ line: InlineScanner.Line, of note: NoteLines) -> Int {
    guard line.start < line.end else { return 0 }
    switch note.bytes[line.start] {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): break
    default: return 0
    }
    var hasPipe = false
    for offset in line.start..<line.end {
      switch note.bytes[offset] {
      case UInt8(ascii: "|"): hasPipe = true
      case UInt8(ascii: "-"), UInt8(ascii: ":"), .space, .tab: break
      default: return 0
      }
    }
    guard hasPipe else { return 0 }
    let cells = cells(of: line, in: note)
    return cells.allSatisfy { isDelimiter($0, of: note) } ? cells.count : 0
  }

  private static func isDelimiter(_ cell: InlineScanner.Line, of note: NoteLines) -> Bool {
    let colon = UInt8(ascii: ":")
    var (start, end) = (cell.start, cell.end)
    if start < end, note.bytes[start] == colon { start += 1 }
    if start < end, note.bytes[end - 1] == colon { end -= 1 }
    return start < end && note.bytes[start..<end].allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// The cells of a row, without blanks around them: a pipe ends a cell unless it is escaped.
  static func cells(of line: InlineScanner.Line, in note: NoteLines) -> [InlineScanner.Line] {
    let pipe = UInt8(ascii: "|")
    var cells: [InlineScanner.Line] = []
    var offset = note.skipBlanks(from: line.start, to: line.end)
    if offset < line.end, note.bytes[offset] == pipe { offset += 1 }
    var start = offset
    while offset < line.end {
      if note.bytes[offset] == .backslash {
        offset += 1
      } else if note.bytes[offset] == pipe {
        cells.append(trimmed(start, offset, of: note))
        start = offset + 1
      }
      offset += 1
    }
    if note.skipBlanks(from: start, to: line.end) < line.end {
      cells.append(trimmed(start, line.end, of: note))
    }
    return cells
  }

  private static func trimmed(_ start: Int, _ end: Int, of note: NoteLines) -> InlineScanner.Line {
    let first = note.skipBlanks(from: start, to: end)
    return .init(start: first, end: note.trimBlanks(from: first, to: end))
  }
}
