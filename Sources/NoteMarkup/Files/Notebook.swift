import SourceText

/// The note in a Jupyter notebook: its cells of Markdown one after the other, each a document of its own.
///
/// A cell that is not closed, such as a fence without its end, ends with itself; sections go on from cell to
/// cell.
struct Notebook {
  /// What stands in the cells, with a blank line between two of them.
  let note: Note
  /// Where it stands in the file.
  let map: TextMap
  /// What is wrong with its form, in bytes of the file.
  let problem: Diagnostic?

  /// A cell, by the strings that its text is written in.
  private struct Cell {
    var kind: ArraySlice<UInt8> = []
    var strings: [ByteRange] = []
    var isMarkdown: Bool { kind.elementsEqual("markdown".utf8) }
    var isRaw: Bool { kind.elementsEqual("raw".utf8) }
  }

  /// Reads a notebook.
  ///
  /// - Complexity: O(n)
  init(_ bytes: [UInt8], _ lines: LineTable) {
    var cursor = JSONCursor(bytes)
    var cells: [Cell] = []
    var hasCells = false
    var malformed: JSONCursor.Malformed?
    do throws(JSONCursor.Malformed) {
      try Self.readCells(
        &cursor, of: bytes, into: &cells, isWorksheet: false, hasCells: &hasCells)
    } catch {
      malformed = error
    }
    problem = Self.problem(malformed, in: bytes, hasCells: hasCells)
    var text: [UInt8] = []
    var map = TextMap()
    var parts: [ByteRange] = []
    for (index, cell) in cells.enumerated() {
      let isFrontMatter =
        index == 0 && cell.isRaw
        && cell.strings.first.map { bytes[$0].starts(with: "---".utf8) } == true
      guard cell.isMarkdown || isFrontMatter else { continue }
      if !text.isEmpty { Self.separate(&text, &map) }
      let start = text.count
      for string in cell.strings { JSONText.decode(string, of: bytes, into: &text, &map) }
      parts.append(start..<text.count)
    }
    self.map = map
    var note = Note(parsing: text, parts: parts)
    note.placeLines { lines.location(of: map.place(of: $0..<$0).lowerBound).line }
    self.note = note
  }

  private static func problem(
    _ malformed: JSONCursor.Malformed?, in bytes: [UInt8], hasCells: Bool
  ) -> Diagnostic? {
    if let malformed {
      let start = min(malformed.offset, max(bytes.count - 1, 0))
      return Diagnostic(
        id: .badNotebook, range: start..<min(start + 1, bytes.count),
        message: "the notebook is no JSON from here on, so the rest of it is not read")
    }
    guard !hasCells else { return nil }
    return Diagnostic(
      id: .badNotebook, range: 0..<0, message: "this has no cells, so it is no notebook")
  }

  /// Puts a blank line behind a cell.
  private static func separate(_ text: inout [UInt8], _ map: inout TextMap) {
    map.beginString()
    let end = map.place(of: text.count..<text.count)
    text += NoteFile.cellSeparator
    map.append(end, length: NoteFile.cellSeparator.count)
  }

  /// Finds the cells; those of the third format stand in worksheets.
  private static func readCells(
    _ cursor: inout JSONCursor, of bytes: [UInt8], into cells: inout [Cell],
    isWorksheet: Bool, hasCells: inout Bool
  ) throws(JSONCursor.Malformed) {
    guard cursor.peek() == UInt8(ascii: "{") else { return try cursor.skipValue() }
    try cursor.object { (key, cursor) throws(JSONCursor.Malformed) in
      let isList = cursor.peek() == UInt8(ascii: "[")
      if isList, key.elementsEqual("cells".utf8) || key.elementsEqual("worksheets".utf8) {
        hasCells = true
      }
      if key.elementsEqual("cells".utf8), isList {
        try cursor.array { cursor throws(JSONCursor.Malformed) in
          cells.append(try cell(&cursor, of: bytes))
        }
      } else if key.elementsEqual("worksheets".utf8), isList, !isWorksheet {
        try cursor.array { cursor throws(JSONCursor.Malformed) in
          try readCells(
            &cursor, of: bytes, into: &cells, isWorksheet: true, hasCells: &hasCells)
        }
      } else {
        try cursor.skipValue()
      }
    }
  }

  private static func cell(
    _ cursor: inout JSONCursor, of bytes: [UInt8]
  ) throws(JSONCursor.Malformed) -> Cell {
    var cell = Cell()
    guard cursor.peek() == UInt8(ascii: "{") else {
      try cursor.skipValue()
      return cell
    }
    try cursor.object { (key, cursor) throws(JSONCursor.Malformed) in
      if key.elementsEqual("cell_type".utf8), cursor.peek() == UInt8(ascii: "\"") {
        cell.kind = bytes[try cursor.string()]
      } else if key.elementsEqual("source".utf8), cursor.peek() == UInt8(ascii: "\"") {
        cell.strings = [try cursor.string()]
      } else if key.elementsEqual("source".utf8), cursor.peek() == UInt8(ascii: "[") {
        try cursor.array { cursor throws(JSONCursor.Malformed) in
          guard cursor.peek() == UInt8(ascii: "\"") else { return try cursor.skipValue() }
          cell.strings.append(try cursor.string())
        }
      } else {
        try cursor.skipValue()
      }
    }
    return cell
  }
}
