import NoteMarkup
import SourceText

/// The lines of a note by offset, and what stands on them.
struct LineEnds {
  private let bytes: [UInt8]
  private let table: LineTable

  init(_ note: Note) {
    bytes = note.bytes
    table = note.lineTable
  }

  /// Where the line at an offset begins.
  func start(of offset: Int) -> Int { table.range(ofLine: table.lineIndex(of: offset)).lowerBound }

  /// Past the line end of the line at an offset.
  func fullEnd(of offset: Int) -> Int {
    table.range(ofLine: table.lineIndex(of: offset)).upperBound
  }

  /// Before the line end of the line at an offset.
  func end(of offset: Int) -> Int {
    var end = fullEnd(of: offset)
    while end > offset, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// What stands on the line that begins at an offset, without blanks and quote markers around it; nil at
  /// the end of the note.
  func line(at start: Int) -> ArraySlice<UInt8>? {
    guard start < bytes.count else { return nil }
    let line = bytes[start..<end(of: start)].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    return line.prefix(line.count - line.reversed().prefix(while: \.isBlank).count)
  }

  /// Before the line end of the line above that at an offset; nil on the first line.
  func previousEnd(of offset: Int) -> Int? {
    let start = start(of: offset)
    return start == 0 ? nil : end(of: self.start(of: start - 1))
  }

  /// Whether nothing but blanks and quote markers stands beside a range on its lines.
  func isAlone(_ range: ByteRange) -> Bool {
    isFirst(range.lowerBound) && bytes[range.upperBound..<end(of: range.upperBound)].isBlank
  }

  /// Whether nothing but blanks and quote markers stands before an offset on its line.
  private func isFirst(_ offset: Int) -> Bool {
    bytes[start(of: offset)..<offset].allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
  }

  /// A range that stands alone on its line, with the line end before it.
  func withItsOwnLine(_ range: ByteRange) -> ByteRange {
    guard isAlone(range), let start = previousEnd(of: range.lowerBound) else { return range }
    return start..<range.upperBound
  }

  /// What a line that continues the containers of a block begins with, for a block that begins at
  /// an offset of its first line.
  func containerPrefix(of offset: Int) -> [UInt8] {
    bytes[start(of: offset)..<offset].map {
      $0.isBlank || $0 == UInt8(ascii: ">") ? $0 : UInt8(ascii: " ")
    }
  }

  /// The line end that the line at an offset has, or else the first one of the note.
  func lineEnd(at offset: Int) -> String {
    let end = end(of: offset)
    let own = bytes[end..<fullEnd(of: offset)]
    if !own.isEmpty { return String(decoding: own, as: UTF8.self) }
    return offset == 0 || table.lineStarts.count < 2 ? "\n" : lineEnd(at: 0)
  }
}
