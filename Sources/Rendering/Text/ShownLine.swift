import SourceText

/// A line of a note as a terminal shows it, with the columns of its bytes.
///
/// Tabs are four columns wide. Of a line that is too wide only the part around the place in
/// question is kept, with an ellipsis at each cut.
struct ShownLine {
  private struct Cell {
    var text: String
    var width: Int
    /// The offset of its first byte in the note.
    var offset: Int
  }

  private var cells: [Cell] = []
  private var isCutBefore: Bool
  private var isCutAfter: Bool

  /// How many bytes of each side of a place are looked at for a column: a character that is put
  /// together of several may be long.
  private static let bytesPerColumn = 8

  /// - Parameters:
  ///   - bytes: the note.
  ///   - line: the line without its line end.
  ///   - focus: the place that must be seen, in the line.
  ///   - width: how many columns there are.
  init(_ bytes: [UInt8], line: ByteRange, focus: ByteRange, width: Int) {
    let reach = Self.reach(bytes, line, around: focus.lowerBound, width: width)
    var start = max(line.lowerBound, focus.lowerBound - reach)
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(line.upperBound, focus.lowerBound + reach)
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    isCutBefore = start > line.lowerBound
    isCutAfter = end < line.upperBound
    read(bytes, start..<end)
    trim(focus: columns(of: focus), width: width)
  }

  /// How many bytes on each side of a place can be seen; where all are ASCII, a byte is a column.
  private static func reach(
    _ bytes: [UInt8], _ line: ByteRange, around place: Int, width: Int
  ) -> Int {
    let near = max(line.lowerBound, place - 2 * width)..<min(line.upperBound, place + 2 * width)
    let isPlain = bytes[near].allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlain ? width + 1 : bytesPerColumn * width
  }

  private mutating func read(_ bytes: [UInt8], _ range: ByteRange) {
    guard !bytes[range].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      cells = range.map {
        Cell(text: String(Unicode.Scalar(bytes[$0])), width: 1, offset: $0)
      }
      return
    }
    var offset = range.lowerBound
    for character in String(decoding: bytes[range], as: UTF8.self) {
      let shown = PrintableText.shown(character)
      let width = shown.columns
      cells.append(Cell(text: shown, width: width, offset: offset))
      offset += Self.length(of: character, at: offset, in: bytes)
    }
  }

  /// How many bytes a character takes in the note, where a broken byte reads as U+FFFD.
  private static func length(of character: Character, at offset: Int, in bytes: [UInt8]) -> Int {
    guard character.unicodeScalars.contains("\u{FFFD}") else { return character.utf8.count }
    var length = 0
    for scalar in character.unicodeScalars {
      let count = UTF8.width(scalar)
      let encoded = Array(Character(scalar).utf8)
      let place = offset + length
      let isThere = bytes[place...].starts(with: encoded)
      length += isThere ? count : brokenLength(at: place, in: bytes)
    }
    return length
  }

  /// How many bytes are replaced by one U+FFFD: the longest beginning of a character.
  private static func brokenLength(at offset: Int, in bytes: [UInt8]) -> Int {
    var length = 1
    let longest = min(4, bytes.count - offset)
    while length < longest {
      let prefix = bytes[offset..<offset + length + 1]
      guard String(decoding: prefix, as: UTF8.self).unicodeScalars.count == 1 else { break }
      length += 1
    }
    return length
  }

  /// The columns of a range of bytes, 0-based.
  func columns(of range: ByteRange) -> Range<Int> {
    let start = column(of: range.lowerBound)
    return start..<max(start, column(of: range.upperBound))
  }

  private func column(of offset: Int) -> Int {
    var column = isCutBefore ? 1 : 0
    for cell in cells {
      if cell.offset >= offset { break }
      column += cell.width
    }
    return column
  }

  private mutating func trim(focus: Range<Int>, width: Int) {
    let total = cells.reduce(0) { $0 + $1.width }
    guard total > width else { return }
    let span = min(focus.count, width * 2 / 3)
    let left = max(0, min(focus.lowerBound - (width - span) / 2, total - width))
    var column = 0
    var kept: [Cell] = []
    for cell in cells {
      let isAfterStart = left == 0 || column > left
      if isAfterStart, column + cell.width <= left + width - 1 || left + width >= total {
        kept.append(cell)
      }
      column += cell.width
    }
    isCutBefore = isCutBefore || left > 0
    isCutAfter = isCutAfter || left + width < total
    cells = kept
  }

  var text: String {
    (isCutBefore ? "…" : "") + cells.map(\.text).joined() + (isCutAfter ? "…" : "")
  }

  /// The line under it: `^` under one range, `~` under others.
  func marks(_ focus: ByteRange, _ others: [ByteRange]) -> String {
    let shown = (isCutBefore ? 1 : 0) + cells.reduce(0) { $0 + $1.width }
    var marks = Array(repeating: " ", count: shown + 1)
    for other in others {
      for column in columns(of: other) where column < shown { marks[column] = "~" }
    }
    let focused = columns(of: focus)
    for column in focused where column < shown { marks[column] = "^" }
    if focused.isEmpty { marks[min(focused.lowerBound, shown)] = "^" }
    while marks.last == " " { marks.removeLast() }
    return marks.joined()
  }
}
