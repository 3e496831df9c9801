import SourceText

/// The quotes and the list items that the current block stands in, outermost first.
struct ContainerStack {
  private struct Container {
    let isQuote: Bool
    let line: Int
    /// The offset of the marker.
    let start: Int
    /// The columns that a line of a list item is indented by, in addition to the outer containers.
    var indentation = 0
    /// Where the content begins in the first line.
    var inner: ColumnCursor
  }

  private let note: NoteLines
  private var containers: [Container] = []
  /// The number of containers whose indentation is known.
  private var measured = 0
  private(set) var quotes = 0

  init(note: NoteLines) {
    self.note = note
  }

  mutating func push(isQuote: Bool, line: Int, start: Int) {
    containers.append(
      Container(isQuote: isQuote, line: line, start: start, inner: ColumnCursor(offset: start)))
    if isQuote { quotes += 1 }
  }

  mutating func pop() {
    guard let last = containers.popLast() else { return }
    if last.isQuote { quotes -= 1 }
    measured = min(measured, containers.count)
  }

  /// Where the content of the innermost container begins in `line`; nil if the line does not
  /// belong to it.
  ///
  /// Complexity: O(number of containers + length of the markers), amortised.
  mutating func enter(_ line: Int) -> ColumnCursor? {
    while measured < containers.count { measure(measured) }
    return enter(line, depth: containers.count)
  }

  /// The column of an offset in a line, with tab stops of four.
  func column(of offset: Int, in line: Int) -> Int {
    var column = 0
    for index in note.start(of: line)..<max(offset, note.start(of: line)) {
      column += note.bytes[index] == .tab ? 4 - column % 4 : 1
    }
    return column
  }

  private func enter(_ line: Int, depth: Int) -> ColumnCursor? {
    if depth > 0, containers[depth - 1].line == line { return containers[depth - 1].inner }
    let end = note.end(of: line)
    var cursor = ColumnCursor(offset: note.start(of: line))
    for container in containers.prefix(depth) {
      if container.isQuote {
        _ = cursor.skipBlanks(limit: 3, in: note, to: end)
        guard cursor.offset < end, note.bytes[cursor.offset] == .greater else { return nil }
        cursor.skip(1)
        _ = cursor.skipBlanks(limit: 1, in: note, to: end)
      } else if cursor.skipBlanks(limit: container.indentation, in: note, to: end)
        < container.indentation, cursor.offset < end
      {
        return nil
      }
    }
    return cursor
  }

  /// Finds out how far the content of a container is indented, from its first line.
  private mutating func measure(_ index: Int) {
    let container = containers[index]
    let end = note.end(of: container.line)
    let outer = enter(container.line, depth: index)?.column ?? 0
    let column = column(of: container.start, in: container.line)
    var cursor = ColumnCursor(offset: container.start, column: column)
    if container.isQuote {
      cursor.skip(1)
      _ = cursor.skipBlanks(limit: 1, in: note, to: end)
    } else if note.isAdmonition(at: container.start, line: container.line) {
      cursor.skip(NoteLines.admonitionIndentation)
      containers[index].indentation = max(0, cursor.column - outer)
    } else {
      cursor.skip(LineShape.listMarker(note.bytes, at: container.start, to: end))
      let afterMarker = cursor
      let blanks = cursor.skipBlanks(limit: 5, in: note, to: end)
      if blanks > 4 || cursor.offset == end {
        cursor = afterMarker
        _ = cursor.skipBlanks(limit: 1, in: note, to: end)
        containers[index].indentation = max(0, afterMarker.column + 1 - outer)
      } else {
        containers[index].indentation = max(0, cursor.column - outer)
      }
    }
    containers[index].inner = cursor
    measured = index + 1
  }
}
