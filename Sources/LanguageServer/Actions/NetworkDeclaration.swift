import Lessons
import NoteMarkup
import SourceText
import Workspace

/// The directive that declares the network which a note is about, as far as the note tells it.
enum NetworkDeclaration {
  /// What puts the draft behind the front matter and the title; nil where nothing is found.
  ///
  /// Complexity: that of `nabla declare`.
  static func edit(for checked: CheckedSnapshot) -> TextEdit? {
    let file = checked.loaded.file
    guard file.kind.isMarkdown, file.isVerbatim else { return nil }
    let drafts = NetworkDrafter.drafts(of: file.note)
    guard !drafts.isEmpty else { return nil }
    let note = file.note
    let blocks = drafts.map { DraftText($0, lines: note.lineTable).block }.joined(separator: "\n")
    let place = place(in: note)
    let isAtStart = place == 0
    let isCRLF = note.bytes.prefix(10_000).contains(0x0D)
    let text = (isAtStart ? "" : "\n") + blocks + (isAtStart ? "\n" : "")
    return TextEdit(
      range: place..<place, replacement: isCRLF ? text.replacing("\n", with: "\r\n") : text)
  }

  /// The end of the front matter, or of the title that the note begins with.
  private static func place(in note: Note) -> Int {
    var end = note.frontMatter?.upperBound ?? 0
    if note.sections.count > 1 {
      let title = note.sections[1]
      let before = note.bytes[end..<max(end, title.range.lowerBound)]
      if before.allSatisfy(\.isWhitespace) { end = title.title.upperBound }
    }
    guard end > 0 else { return 0 }
    // A title may be underlined.
    var line = note.lineTable.lineIndex(of: max(end - 1, 0))
    if line + 1 < note.lineTable.lineStarts.count {
      let next = note.bytes[note.lineTable.range(ofLine: line + 1)]
      let marks = next.filter { !$0.isWhitespace }
      if !marks.isEmpty, marks.allSatisfy({ $0 == UInt8(ascii: "=") }) { line += 1 }
    }
    return note.lineTable.range(ofLine: line).upperBound
  }
}
