import NoteMarkup
import SourceText
import Workspace

/// The comment by which an author has a formula left alone.
enum IgnoreComment {
  private static let text = "<!-- nn-ignore: meant so -->"

  /// What puts the comment where it holds for what stands in a range of the file; nil where it holds nowhere.
  ///
  /// Complexity: O(n)
  static func edit(for range: ByteRange, in checked: CheckedSnapshot) -> TextEdit? {
    let file = checked.loaded.file
    guard file.isVerbatim,
      let formula = file.note.formulas.first(where: {
        $0.range.overlaps(range) || $0.range.contains(range.lowerBound)
      })
    else { return nil }
    return candidates(for: formula, in: file.note).first { edit in
      let note = checked.snapshot.applying([edit]).file.note
      let start = formula.range.lowerBound
      let moved = edit.range.lowerBound <= start ? start + edit.replacement.utf8.count : start
      return note.formulas.count == file.note.formulas.count
        && note.formulas.contains { $0.range.lowerBound == moved && $0.ignoreReason != nil }
    }
  }

  /// The places where it may hold, the best one first: the end of the line, behind the formula, and a line of
  /// its own before it.
  private static func candidates(for formula: Formula, in note: Note) -> [TextEdit] {
    let bytes = note.bytes
    let line = contents(ofLineWith: formula.range.upperBound, in: note)
    let start = contents(ofLineWith: formula.range.lowerBound, in: note).lowerBound
    var places: [(offset: Int, text: String)] = []
    let isRow = bytes[line].first { !$0.isBlank } == UInt8(ascii: "|")
    if formula.style == .inline {
      if !isRow { places.append((line.upperBound, " " + text)) }
      places.append((formula.range.upperBound, " " + text))
    }
    // What the line begins with goes before the comment, too: it may be the marker of a quote.
    let prefix = bytes[start..<formula.range.lowerBound]
    if prefix.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: ">") }) {
      let lineEnd = bytes.contains(0x0D) ? "\r\n" : "\n"
      places.append((start, String(decoding: prefix, as: UTF8.self) + text + lineEnd))
    }
    return places.map { TextEdit(range: $0.offset..<$0.offset, replacement: $0.text) }
  }

  /// The line of an offset without its end and the blanks before that.
  private static func contents(ofLineWith offset: Int, in note: Note) -> ByteRange {
    let line = note.lineTable.range(ofLine: note.lineTable.lineIndex(of: offset))
    var end = line.upperBound
    while end > line.lowerBound, note.bytes[end - 1].isWhitespace { end -= 1 }
    return line.lowerBound..<max(end, min(offset, line.upperBound))
  }
}
