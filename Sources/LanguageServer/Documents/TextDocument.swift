import SourceText

/// The text of an open document, as the client has changed it so far.
struct TextDocument: Sendable {
  /// The text in UTF-8; line ends of all kinds stay as they are.
  private(set) var bytes: [UInt8]
  private(set) var lines: LineTable

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineTable(bytes)
  }

  /// Replaces a range of the text; positions that are not there are moved to the next that is.
  ///
  /// Complexity: O(n), with a small factor.
  mutating func replace(_ range: PositionRange, with text: [UInt8], _ encoding: PositionEncoding) {
    let start = offset(of: range.start, encoding)
    let end = max(start, offset(of: range.end, encoding))
    bytes.replaceSubrange(start..<end, with: text)
    lines.update(replacing: start..<end, in: bytes)
  }

  // MARK: Positions

  /// The offset of a position, in bytes: one behind the end of its line is that end, one behind the last
  /// line the end of the text, and one within a character the start of that.
  ///
  /// Complexity: O(log lines + length of the line).
  func offset(of position: Position, _ encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lines.lineStarts.count else { return bytes.count }
    let line = contents(ofLine: position.line)
    guard position.character > 0 else { return line.lowerBound }
    switch encoding {
    case .utf8:
      guard position.character < line.count else { return line.upperBound }
      var offset = line.lowerBound + position.character
      while offset > line.lowerBound, bytes[offset].continuesCharacter { offset -= 1 }
      return offset
    case .utf16: return offset(afterUnits: position.character, in: line)
    }
  }

  /// The offset behind so many UTF-16 code units of a line.
  private func offset(afterUnits count: Int, in line: ByteRange) -> Int {
    var offset = line.lowerBound
    var units = 0
    while offset < line.upperBound {
      let width = bytes[offset] >= 0xF0 ? 2 : 1
      guard units + width <= count else { return offset }
      units += width
      offset += 1
      while offset < line.upperBound, bytes[offset].continuesCharacter { offset += 1 }
    }
    return offset
  }

  /// The position of an offset; one within a character is that behind the characters before it.
  ///
  /// Complexity: O(log lines + length of the line).
  func position(of offset: Int, _ encoding: PositionEncoding) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lines.lineIndex(of: offset)
    let contents = contents(ofLine: line)
    let end = min(offset, contents.upperBound)
    switch encoding {
    case .utf8: return Position(line: line, character: end - contents.lowerBound)
    case .utf16:
      let units = bytes[contents.lowerBound..<max(contents.lowerBound, end)].reduce(0) {
        $0 + ($1.continuesCharacter ? 0 : $1 >= 0xF0 ? 2 : 1)
      }
      return Position(line: line, character: units)
    }
  }

  /// A line without its end.
  private func contents(ofLine index: Int) -> ByteRange {
    let range = lines.range(ofLine: index)
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == 0x0A { end -= 1 }
    if end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    return range.lowerBound..<end
  }
}
