import NoteMarkup
import Prose
import SourceText

extension Surroundings {
  /// What the head of the formula's column says, where the formula stands in a pipe table outside of
  /// lists; `nil` elsewhere.
  ///
  /// - Complexity: O(length of the rows above), of which 200 are looked at.
  var columnHead: [ProseToken]? {
    guard let cell = tableCell, cell.heads.indices.contains(cell.column) else { return nil }
    return ProseReader.tokens(of: prose.note.bytes, in: cell.heads[cell.column])
  }

  /// Whether the formula stands in a cell of a table.
  var isInTable: Bool {
    prose.note.blocks[prose.note.formulas[formula].block].kind == .tableCell
  }

  /// A table as seen from one of its cells.
  struct TableAround {
    /// What the heads of the columns say.
    let heads: [[ProseToken]]
    /// What the cells of the row say.
    let row: [[ProseToken]]
    /// The index of the cell's column.
    let column: Int
  }

  /// The heads of the table and the cells of the row in which the formula stands; `nil` outside of
  /// tables.
  ///
  /// - Complexity: O(length of the rows above), of which 200 are looked at.
  var tableAround: TableAround? {
    guard let cell = tableCell else { return nil }
    let bytes = prose.note.bytes
    return TableAround(
      heads: cell.heads.map { ProseReader.tokensAndSigns(of: bytes, in: $0, omitting: []) },
      row: cell.row.map { ProseReader.tokensAndSigns(of: bytes, in: $0, omitting: []) },
      column: cell.column)
  }

  /// Where the heads and the row of the formula's cell stand, and the index of its column.
  private var tableCell: (heads: [ByteRange], row: [ByteRange], column: Int)? {
    let note = prose.note
    let formula = note.formulas[self.formula]
    guard note.blocks[formula.block].kind == .tableCell else { return nil }
    let line = note.lineTable.lineIndex(of: formula.range.lowerBound)
    let row = note.cells(ofRow: line)
    let column = row.firstIndex { $0.upperBound >= formula.range.upperBound }
    let delimiters = (max(1, line - Self.mostRows)..<max(1, line)).last { note.isDelimiterRow($0) }
    guard let column, let delimiters else { return nil }
    return (note.cells(ofRow: delimiters - 1), row, column)
  }

  private static let mostRows = 200
}
