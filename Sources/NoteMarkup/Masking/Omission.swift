/// Decides which lines a ``Skeleton`` leaves out because no block depends on them.
struct Omission {
  private let note: NoteLines
  /// The number of blank lines in a row up to the current line, and the narrowest of them.
  private var blankLines = 0
  private var narrowest = Int.max
  /// The column of the last line that stays, if that begins like the text of a paragraph.
  private var textColumn: Int?

  init(note: NoteLines) {
    self.note = note
  }

  /// Forgets the lines so far.
  mutating func forget() {
    blankLines = 0
    narrowest = .max
    textColumn = nil
  }

  /// Whether the next line, between `start` and `end`, can be left out.
  ///
  /// Of blank lines in a row, two are enough, and those that are indented less than all before
  /// them: libcmark takes time for each that grows with the number of lists around it. Text that
  /// goes on from text, and is indented as much, goes on with the paragraph, the code or the HTML
  /// that it stands in, unless one of the two may end HTML.
  mutating func leavesOut(from start: Int, to end: Int) -> Bool {
    let shape = LineShape(note, from: start, to: end, takesListMarkers: false)
    if shape.kind == .blank, shape.quotes == 0 {
      textColumn = nil
      defer { narrowest = min(narrowest, shape.column) }
      blankLines += 1
      return blankLines > 2 && shape.column >= narrowest
    }
    let column = textColumn
    forget()
    guard shape.kind == .plain, shape.quotes == 0 else { return false }
    if note.mayEndHTML(from: shape.contentStart, to: end) { return false }
    let goesOn = column.map { shape.column >= $0 } ?? false
    textColumn = goesOn ? column : shape.column
    return goesOn
  }
}
