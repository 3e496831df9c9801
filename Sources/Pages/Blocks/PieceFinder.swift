import NoteMarkup
import SourceText

/// Finds the pieces of a note.
struct PieceFinder {
  private let note: Note
  private var pieces: [NotePiece] = []

  /// The pieces of a note in order, none in another one.
  ///
  /// Complexity: O(n log n).
  static func pieces(of note: Note) -> [NotePiece] {
    var finder = PieceFinder(note: note)
    finder.findFormulas()
    finder.findDirectives()
    finder.findMarks()
    finder.findFootnotes()
    finder.pieces.sort {
      ($0.hidden.lowerBound, -$0.hidden.upperBound) < ($1.hidden.lowerBound, -$1.hidden.upperBound)
    }
    var end = note.frontMatter?.upperBound ?? 0
    return finder.pieces.filter { piece in
      guard piece.hidden.lowerBound >= end else { return false }
      end = piece.hidden.upperBound
      return true
    }
  }

  private init(note: Note) { self.note = note }

  private mutating func findFormulas() {
    for (index, formula) in note.formulas.enumerated() {
      let isFence =
        formula.style == .fenced && note.bytes[formula.range.lowerBound] != UInt8(ascii: ":")
      pieces.append(
        NotePiece(
          .formula(index), formula.range, hiding: isFence ? info(of: formula.range) : nil))
    }
    for (index, value) in note.inlineValues.enumerated() {
      let end = OwnedComments.end(ofValueBehind: value.range.upperBound, in: note.bytes)
      pieces.append(NotePiece(.value(index), value.range.lowerBound..<end))
    }
  }

  private mutating func findDirectives() {
    for (index, directive) in note.directives.enumerated() {
      pieces.append(
        NotePiece(.directive(index), directive.range, hiding: info(of: directive.range)))
    }
  }

  /// What stands behind the fence in the first line of a fenced block.
  private func info(of block: ByteRange) -> ByteRange {
    let fence = note.bytes[block.lowerBound]
    var start = block.lowerBound
    while start < block.upperBound, note.bytes[start] == fence { start += 1 }
    var end = start
    while end < block.upperBound, !note.bytes[end].isLineBreak { end += 1 }
    return start..<end
  }

  private mutating func findMarks() {
    let regions = Dictionary(
      note.resultRegions.flatMap {
        [($0.opening.lowerBound, NotePiece.Kind.resultStart), ($0.closing.lowerBound, .resultEnd)]
      }, uniquingKeysWith: { first, _ in first })
    for mark in note.marks {
      switch mark.kind {
      case .wikilink: pieces.append(NotePiece(.wikilink, mark.range))
      case .embed: pieces.append(NotePiece(.embed, mark.range))
      case .blockID: pieces.append(NotePiece(.blockID, mark.range))
      case .comment: pieces.append(NotePiece(.nothing, mark.range))
      case .callout: pieces.append(NotePiece(.callout, withFold(mark.range)))
      case .htmlComment:
        let kind = regions[mark.range.lowerBound] ?? .nothing
        let end = OwnedComments.end(ofMarkWith: mark.range, in: note.bytes)
        pieces.append(NotePiece(kind, mark.range.lowerBound..<end))
      case .codeSpan, .highlight: break
      }
    }
  }

  /// A callout with the sign behind it that says whether it is folded.
  private func withFold(_ range: ByteRange) -> ByteRange {
    guard range.upperBound < note.bytes.count else { return range }
    let sign = note.bytes[range.upperBound]
    let isFold = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    return range.lowerBound..<range.upperBound + (isFold ? 1 : 0)
  }

  /// Finds `[^label]`, wherever it stands; in code it is put back.
  private mutating func findFootnotes() {
    let bytes = note.bytes
    var offset = 0
    while offset + 3 < bytes.count {
      guard bytes[offset] == UInt8(ascii: "["), bytes[offset + 1] == UInt8(ascii: "^") else {
        offset += 1
        continue
      }
      var end = offset + 2
      while end < bytes.count, end < offset + Self.longestLabel, Self.isLabel(bytes[end]) {
        end += 1
      }
      guard end > offset + 2, end < bytes.count, bytes[end] == UInt8(ascii: "]") else {
        offset += 2
        continue
      }
      end += 1
      let defines = end < bytes.count && bytes[end] == UInt8(ascii: ":") && startsLine(offset)
      pieces.append(
        NotePiece(defines ? .footnoteDefinition : .footnote, offset..<end + (defines ? 1 : 0)))
      offset = end
    }
  }

  private static let longestLabel = 100

  private static func isLabel(_ byte: UInt8) -> Bool {
    !byte.isWhitespace && byte != UInt8(ascii: "]") && byte != UInt8(ascii: "[")
  }

  /// Whether only blanks and quote markers stand before an offset in its line.
  private func startsLine(_ offset: Int) -> Bool {
    var place = offset
    while place > 0, note.bytes[place - 1].isBlank || note.bytes[place - 1] == UInt8(ascii: ">") {
      place -= 1
    }
    return place == 0 || note.bytes[place - 1].isLineBreak
  }
}
