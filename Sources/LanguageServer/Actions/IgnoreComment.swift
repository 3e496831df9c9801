import NoteMarkup
import SourceText
import Workspace

/// The comments by which an author has formulas left alone.
struct IgnoreComment {
  /// What one is to hold for.
  let extent: Suppression.Extent
  private let checked: CheckedSnapshot

  init(_ extent: Suppression.Extent, in checked: CheckedSnapshot) {
    self.extent = extent
    self.checked = checked
  }

  /// What puts the comment where it holds for what stands in a range of the file; nil where it holds nowhere.
  ///
  /// Complexity: O(n)
  func edit(for range: ByteRange) -> TextEdit? {
    let file = checked.loaded.file
    guard file.isVerbatim,
      let formula = file.note.formulas.first(where: {
        $0.range.overlaps(range) || $0.range.contains(range.lowerBound)
      })
    else { return nil }
    return candidates(for: formula).first { edit in
      let note = checked.snapshot.applying([edit]).file.note
      let start = formula.range.lowerBound
      let moved = edit.range.lowerBound <= start ? start + edit.replacement.utf8.count : start
      return note.formulas.count == file.note.formulas.count
        && note.formulas.contains { $0.range.lowerBound == moved && $0.ignoreReason != nil }
    }
  }

  private var note: Note { checked.loaded.file.note }
  private var isLaTeX: Bool { checked.loaded.file.kind == .latex }
  private var lineEnd: String { note.bytes.contains(0x0D) ? "\r\n" : "\n" }

  private var text: String {
    let words = "\(extent.rawValue): meant so"
    return isLaTeX ? "% \(words)" : "<!-- \(words) -->"
  }

  /// The places where it may hold, the best one first.
  private func candidates(for formula: Formula) -> [TextEdit] {
    switch extent {
    case .nearby: nearby(formula)
    case .section: [insertion(at: note.sections[formula.section].range.lowerBound)]
    case .file: [insertion(at: 0)]
    }
  }

  /// A comment in a line of its own, below the heading or the front matter that stands at an offset.
  private func insertion(at start: Int) -> TextEdit {
    var offset = start
    let title = note.sections.first { $0.range.lowerBound == start && $0.level > 0 }?.title
    if let title {
      offset =
        note.lineTable.range(ofLine: note.lineTable.lineIndex(of: title.upperBound)).upperBound
      // What underlines a heading belongs to it.
      let isUnderlined = title.lowerBound == start && !isLaTeX
      if isUnderlined, offset < note.bytes.count {
        offset = note.lineTable.range(ofLine: note.lineTable.lineIndex(of: offset)).upperBound
      }
    } else if let frontMatter = note.frontMatter {
      offset =
        note.lineTable.range(ofLine: note.lineTable.lineIndex(of: frontMatter.upperBound - 1))
        .upperBound
    }
    let gap = isLaTeX ? lineEnd : lineEnd + lineEnd
    let isEnded = offset == 0 || note.bytes[offset - 1] == UInt8(ascii: "\n")
    let before = (isEnded ? "" : lineEnd) + (offset == 0 || isLaTeX ? "" : lineEnd)
    return TextEdit(range: offset..<offset, replacement: before + text + gap)
  }

  /// The end of the line, behind the formula, and a line of its own before it.
  private func nearby(_ formula: Formula) -> [TextEdit] {
    let bytes = note.bytes
    let line = contents(ofLineWith: formula.range.upperBound)
    let start = contents(ofLineWith: formula.range.lowerBound).lowerBound
    var places: [(offset: Int, text: String)] = []
    let isRow = bytes[line].first { !$0.isBlank } == UInt8(ascii: "|")
    if formula.style == .inline {
      if !isRow { places.append((line.upperBound, " " + text)) }
      if !isLaTeX { places.append((formula.range.upperBound, " " + text)) }
    }
    // What the line begins with goes before the comment, too: it may be the marker of a quote.
    let prefix = bytes[start..<formula.range.lowerBound]
    if prefix.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: ">") }) {
      places.append((start, String(decoding: prefix, as: UTF8.self) + text + lineEnd))
    }
    return places.map { TextEdit(range: $0.offset..<$0.offset, replacement: $0.text) }
  }

  /// The line of an offset without its end and the blanks before that.
  private func contents(ofLineWith offset: Int) -> ByteRange {
    let line = note.lineTable.range(ofLine: note.lineTable.lineIndex(of: offset))
    var end = line.upperBound
    while end > line.lowerBound, note.bytes[end - 1].isWhitespace { end -= 1 }
    return line.lowerBound..<max(end, min(offset, line.upperBound))
  }
}
