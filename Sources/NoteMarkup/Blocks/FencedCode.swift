import SourceText

/// A fenced code block as it stands in the bytes of a note.
struct FencedCode {
  /// The info string without blanks around it.
  let info: ByteRange
  /// From the opening fence to the end of the closing one, or past the last line.
  let range: ByteRange
  /// The index of the line with the closing fence, or of the last line of the code.
  let lastLine: Int
  /// Whether there is a closing fence.
  let isClosed: Bool
  /// The lines between the fences with their line ends, without the markers of the containers
  /// and the indentation of the fence; slices that touch are joined.
  let slices: [ByteRange]

  /// Reads the block whose fence is at `start` in `line`, and that ends with `lastLine` at the
  /// latest; nil if there is no fence.
  ///
  /// Complexity: O(length of the block).
  init?(
    in note: NoteLines, at start: Int, line: Int, lastLine limit: Int,
    containers: inout ContainerStack
  ) {
    let end = note.end(of: line)
    guard case .fence(let byte, let length) = LineShape(note, from: start, to: end).kind else {
      return nil
    }
    let infoStart = note.skipBlanks(from: start + length, to: end)
    info = infoStart..<note.trimBlanks(from: infoStart, to: end)
    let outer = containers.enter(line)?.column ?? 0
    let indentation = max(0, containers.column(of: start, in: line) - outer)
    var slices: [ByteRange] = []
    var last = line
    var isClosed = false
    while last < min(limit, note.count - 1), !isClosed {
      guard var cursor = containers.enter(last + 1) else { break }
      last += 1
      let lineEnd = note.end(of: last)
      if Self.isClosing(byte, length: length, in: note, from: cursor, to: lineEnd) {
        isClosed = true
      } else {
        _ = cursor.skipBlanks(limit: indentation, in: note, to: lineEnd)
        cursor.finishTab()
        slices.appendSlice(cursor.offset..<note.fullEnd(of: last))
      }
    }
    range = start..<max(start, slices.last?.upperBound ?? start, note.end(of: last))
    lastLine = last
    self.isClosed = isClosed
    self.slices = slices
  }

  /// Whether a line is the closing fence of an opening one that has `length` times `byte`.
  private static func isClosing(
    _ byte: UInt8, length: Int, in note: NoteLines, from start: ColumnCursor, to end: Int
  ) -> Bool {
    var cursor = start
    guard cursor.skipBlanks(limit: 4, in: note, to: end) < 4 else { return false }
    var after = cursor.offset
    while after < end, note.bytes[after] == byte { after += 1 }
    return after - cursor.offset >= length && note.skipBlanks(from: after, to: end) == end
  }
}
