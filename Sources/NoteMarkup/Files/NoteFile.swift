package import SourceText

/// A file with the note in it, and where everything in the note stands in the file.
///
/// Ranges of the note are bytes of ``Note/bytes``. In most kinds of files these are the bytes of the
/// file; what is told or edited goes through `place(of:)` in any of them.
package struct NoteFile: Sendable {
  /// What it is written in.
  package let kind: FileKind
  /// The file, byte for byte.
  package let bytes: [UInt8]
  /// Where the lines of the file begin.
  package let lineTable: LineTable
  /// What stands in it.
  package let note: Note
  /// Where the bytes of the note stand in the file; nil where they are those of the file.
  private let map: TextMap?
  /// What is wrong with the form of the file, such as a notebook that is no JSON; in bytes of the file.
  package let problems: [Diagnostic]

  /// Reads a file; any bytes are one.
  ///
  /// - Complexity: O(n)
  package init(_ bytes: [UInt8], kind: FileKind) {
    self.kind = kind
    self.bytes = bytes
    switch kind {
    case .markdown, .quarto, .rMarkdown:
      note = Note(parsing: bytes)
      lineTable = note.lineTable
      map = nil
      problems = []
    case .latex:
      note = Note(parsingLaTeX: bytes)
      lineTable = note.lineTable
      map = nil
      problems = []
    case .notebook:
      let lines = LineTable(bytes)
      let notebook = Notebook(bytes, lines)
      note = notebook.note
      lineTable = lines
      map = notebook.map
      problems = notebook.problem.map { [$0] } ?? []
    }
  }

  /// Reads the cells of a notebook that are Markdown, apart from the file that they stand in: the bytes are theirs
  /// one after the other, with a blank line between two of them.
  ///
  /// - Complexity: O(n)
  package init(cells: [[UInt8]]) {
    kind = .markdown
    var text: [UInt8] = []
    var parts: [ByteRange] = []
    for cell in cells {
      if !text.isEmpty { text += Self.cellSeparator }
      parts.append(text.count..<text.count + cell.count)
      text += cell
    }
    bytes = text
    note = Note(parsing: text, parts: parts)
    lineTable = note.lineTable
    map = nil
    problems = []
  }

  /// What stands between two cells of a notebook.
  package static let cellSeparator: [UInt8] = [.lineFeed, .lineFeed]

  /// Whether the note's bytes are those of the file.
  package var isVerbatim: Bool { map == nil }

  /// Where a range of the note stands in the file.
  ///
  /// - Complexity: O(log n)
  package func place(of range: ByteRange) -> ByteRange { map?.place(of: range) ?? range }

  /// The edit of the file that makes an edit of the note; nil where what it replaces stands in several
  /// places of the file.
  ///
  /// - Complexity: O(log n) and the length of the replacement
  package func place(of edit: TextEdit) -> TextEdit? {
    guard let map else { return edit }
    guard let range = map.editablePlace(of: edit.range) else { return nil }
    return TextEdit(range: range, replacement: JSONText.escaped(edit.replacement))
  }
}
