import SourceText

/// The admonitions of Python-Markdown and MkDocs: `!!! note "Title"` and `??? tip`, each with an indented body.
extension NoteLines {
  /// The length of the sign that opens an admonition, in bytes.
  static let admonitionSign = 3
  /// By how many columns the body of an admonition is indented more than its head.
  static let admonitionIndentation = 4

  /// Whether the text of a line that begins at an offset is the head of an admonition, and the next line that is not
  /// blank belongs to its body.
  ///
  /// - Parameters:
  ///   - offset: behind the blanks at the beginning of the line.
  ///   - line: the line.
  /// - Returns: false where something else than blanks stands before the text.
  func isAdmonition(at offset: Int, line: Int) -> Bool {
    let (start, end) = (self.start(of: line), self.end(of: line))
    guard let byte = offset + Self.admonitionSign < end ? bytes[offset] : nil,
      byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"),
      bytes[offset..<offset + Self.admonitionSign].allSatisfy({ $0 == byte }),
      bytes[start..<offset].allSatisfy(\.isBlank),
      isAdmonitionTitle(from: offset + Self.admonitionSign, to: end, mark: byte)
    else { return false }
    for next in line + 1..<max(line + 1, count) {
      let first = skipBlanks(from: self.start(of: next), to: self.end(of: next))
      if first < self.end(of: next) {
        let column = self.column(of: first, from: self.start(of: next))
        return column >= self.column(of: offset, from: start) + Self.admonitionIndentation
      }
    }
    return false
  }

  /// Words for the kind of an admonition, and a title in quotes, if there is one.
  private func isAdmonitionTitle(from start: Int, to end: Int, mark: UInt8) -> Bool {
    let isOpen = mark == UInt8(ascii: "?") && bytes[start] == UInt8(ascii: "+")
    let first = skipBlanks(from: isOpen ? start + 1 : start, to: end)
    let quote = UInt8(ascii: "\"")
    var offset = first
    while offset < end, bytes[offset] != quote {
      let byte = bytes[offset]
      let isOfWord =
        byte.isASCIILetter || byte.isASCIIDigit || byte.isBlank || byte >= 0x80
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      guard isOfWord else { return false }
      offset += 1
    }
    guard offset > first else { return false }
    let last = trimBlanks(from: offset, to: end)
    return offset == end || last > offset + 1 && bytes[last - 1] == quote
  }

  /// The column of an offset in a line, with tab stops of four.
  private func column(of offset: Int, from start: Int) -> Int {
    bytes[start..<offset].reduce(0) { $0 + ($1 == .tab ? 4 - $0 % 4 : 1) }
  }
}
