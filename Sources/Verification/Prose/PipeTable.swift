package import NoteMarkup
package import SourceText

/// The heads of the columns of a pipe table, and the cells of its rows, in bytes of the note.
struct PipeTable {
  let heads: [ByteRange]
  let rows: [[ByteRange]]
}

extension Note {
  private static let delimiters = Set("|-:>".utf8)

  /// The pipe tables whose heads begin in a range.
  ///
  /// - Complexity: O(length of the range).
  func pipeTables(in range: ByteRange) -> [PipeTable] {
    var tables: [PipeTable] = []
    var line = lineTable.lineIndex(of: range.lowerBound) + 1
    while line < lineTable.lineStarts.count, lineTable.lineStarts[line] < range.upperBound {
      guard isDelimiterRow(line) else {
        line += 1
        continue
      }
      let heads = cells(ofRow: line - 1)
      var rows: [[ByteRange]] = []
      line += 1
      while line < lineTable.lineStarts.count {
        let row = cells(ofRow: line)
        guard row.count > 1 else { break }
        rows.append(row)
        line += 1
      }
      tables.append(PipeTable(heads: heads, rows: rows))
    }
    return tables
  }

  /// The cells of a row, given by the index of its line: a pipe ends a cell unless it is escaped.
  ///
  /// - Complexity: O(length of the line).
  package func cells(ofRow row: Int) -> [ByteRange] {
    let line = lineTable.range(ofLine: row)
    let start = bytes[line].firstIndex { !$0.isBlank && $0 != UInt8(ascii: ">") }
    guard var start else { return [] }
    if bytes[start] == UInt8(ascii: "|") { start += 1 }
    var cells: [ByteRange] = []
    for place in start..<line.upperBound where bytes[place] == UInt8(ascii: "|") {
      if place > start, bytes[place - 1] == UInt8(ascii: "\\") { continue }
      cells.append(start..<place)
      start = place + 1
    }
    return cells + [start..<line.upperBound]
  }

  /// Whether a line, given by its index, parts the head of a table from its rows: `|---|:-:|`.
  func isDelimiterRow(_ row: Int) -> Bool {
    let line = bytes[lineTable.range(ofLine: row)]
    return line.contains(UInt8(ascii: "-"))
      && line.allSatisfy { $0.isWhitespace || Self.delimiters.contains($0) }
  }
}
