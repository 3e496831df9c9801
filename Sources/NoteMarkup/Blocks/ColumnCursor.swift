import SourceText

/// A place in a line in which a tab may be taken apart into columns.
struct ColumnCursor {
  private(set) var offset: Int
  /// 0-based, with tab stops of four.
  private(set) var column: Int
  /// Whether some, but not all columns of the tab at ``offset`` were skipped.
  private var isInTab = false

  init(offset: Int, column: Int = 0) {
    self.offset = offset
    self.column = column
  }

  /// Moves past blanks of at most `limit` columns, and returns how many columns they had.
  mutating func skipBlanks(limit: Int, in note: NoteLines, to end: Int) -> Int {
    let start = column
    while column - start < limit, offset < end, note.bytes[offset].isBlank {
      let width = note.bytes[offset] == .tab ? 4 - column % 4 : 1
      let taken = min(width, limit - (column - start))
      column += taken
      isInTab = taken < width
      if !isInTab { offset += 1 }
    }
    return column - start
  }

  /// Moves past bytes that are one column wide each.
  mutating func skip(_ count: Int) {
    offset += count
    column += count
    isInTab = false
  }

  /// Moves past the rest of a tab of which some columns were skipped.
  mutating func finishTab() {
    if isInTab { offset += 1 }
    isInTab = false
  }
}
