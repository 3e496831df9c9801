import SourceText

/// Turns libyaml's lines and columns, counted from 1, into byte offsets.
///
/// Columns count Unicode scalars, and a line also ends at NEL, LS and PS.
struct BodyPositions {
  private let bytes: [UInt8]
  private let lineStarts: [Int]
  private var last = (line: 0, column: 0, offset: 0)

  /// Finds the lines of a body.
  ///
  /// Complexity: O(n).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let width = Self.lineBreak(at: index, in: bytes)
      index += max(width, 1)
      if width > 0 { starts.append(index) }
    }
    lineStarts = starts
  }

  /// The length of the line break that stands at an offset, in bytes; 0 if none does.
  private static func lineBreak(at index: Int, in bytes: [UInt8]) -> Int {
    let next = { index + $0 < bytes.count ? bytes[index + $0] : 0 }
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return next(1) == 0x0A ? 2 : 1
    case 0xC2: return next(1) == 0x85 ? 2 : 0
    case 0xE2: return next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  /// The offset of a place; one past the end gives the end.
  ///
  /// Complexity: O(1) amortised where places are asked for in order.
  mutating func offset(of mark: YAMLMark) -> Int {
    let (line, column) = (mark.line, mark.column)
    guard line >= 1, line <= lineStarts.count else { return bytes.count }
    if last.line != line || last.column > column { last = (line, 1, lineStarts[line - 1]) }
    while last.column < column, last.offset < bytes.count {
      last.offset += 1
      while last.offset < bytes.count, bytes[last.offset] & 0xC0 == 0x80 { last.offset += 1 }
      last.column += 1
    }
    return last.offset
  }
}
