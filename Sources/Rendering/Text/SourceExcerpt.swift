import SourceText

/// The lines of a note that a finding is about, with marks under its place.
struct SourceExcerpt {
  private let note: CheckedNote
  private let style: TextStyle
  private let focus: ByteRange
  /// Other places that are marked where they stand on the same lines.
  private let others: [ByteRange]
  private let role: TextStyle.Role

  init(
    _ note: CheckedNote, focus: ByteRange, others: [ByteRange], role: TextStyle.Role,
    style: TextStyle
  ) {
    self.note = note
    self.style = style
    self.focus = focus
    self.others = others
    self.role = role
  }

  /// Of a place that spans more lines only the first and the last are shown.
  private static let maximumLines = 3

  var text: String {
    let table = note.lineTable
    let first = table.lineIndex(of: focus.lowerBound)
    let last = max(first, table.lineIndex(of: max(focus.lowerBound, focus.upperBound - 1)))
    let digits = max(3, "\(last + 1)".count)
    guard last - first >= Self.maximumLines else {
      return (first...last).map { shown($0, digits) }.joined()
    }
    let gap = style.paint(String(repeating: " ", count: digits) + " ⋮", .gutter)
    return "\(shown(first, digits))\(gap)\n\(shown(last, digits))"
  }

  /// The blanks that stand before notes and help.
  static func indentation(_ note: CheckedNote, _ focus: ByteRange) -> String {
    let line = note.lineTable.lineIndex(of: max(focus.lowerBound, focus.upperBound - 1)) + 1
    return String(repeating: " ", count: max(3, "\(line)".count) + 1)
  }

  private func shown(_ index: Int, _ digits: Int) -> String {
    let whole = note.lineTable.range(ofLine: index)
    let line = content(of: whole)
    let part = inside(focus, line)
    let shown = ShownLine(
      note.bytes, line: line, focus: part, width: max(20, style.width - digits - 3))
    let number = "\(index + 1)"
    let blanks = String(repeating: " ", count: digits - number.count)
    let marks = shown.marks(part, others.map { inside($0, line) }.filter { !$0.isEmpty })
    let gutter = style.paint("\(blanks)\(number) |", .gutter)
    let under = style.paint(String(repeating: " ", count: digits) + " |", .gutter)
    return "\(gutter) \(shown.text)\n\(under) \(painted(marks))\n"
  }

  /// Blanks stay bare, so that a line of marks is as short as it can be.
  private func painted(_ marks: String) -> String {
    let blanks = marks.prefix { $0 == " " }
    return blanks + style.paint(String(marks.dropFirst(blanks.count)), role)
  }

  /// The line without its line end.
  private func content(of line: ByteRange) -> ByteRange {
    var end = line.upperBound
    while end > line.lowerBound, note.bytes[end - 1] == 0x0A || note.bytes[end - 1] == 0x0D {
      end -= 1
    }
    return line.lowerBound..<end
  }

  /// The part of a place in a line, without the blanks that a later line begins with.
  private func inside(_ range: ByteRange, _ line: ByteRange) -> ByteRange {
    var start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound)
    if range.lowerBound < line.lowerBound {
      while start < end, note.bytes[start] == 0x20 || note.bytes[start] == 0x09 { start += 1 }
    }
    return start..<end
  }
}
