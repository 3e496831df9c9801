import NoteMarkup
import SourceText

/// What Nabla wrote into a note: result regions, values in prose, and the marks of verdicts.
struct OwnedText {
  /// A result region whose comments stand alone on their lines.
  struct Region {
    /// From the start of the opening comment's line to the end of the closing one's, without its
    /// line end.
    let range: ByteRange
    /// Past the line end of the closing comment.
    let fullEnd: Int
    /// Whether nobody has changed it since it was written.
    let isIntact: Bool
    /// Whether it holds the footnotes of the marks, and no directive's result.
    let isFootnotes: Bool
  }

  /// A value that was written after the code span that asks for it.
  struct Value {
    /// From the first comment to the last.
    let range: ByteRange
    /// Whether nobody has changed it since it was written.
    let isIntact: Bool
  }

  /// In document order, not overlapping.
  private(set) var regions: [Region] = []
  /// In document order, none of them in a region.
  private(set) var values: [Value] = []
  /// What was written for each marked formula.
  private(set) var marks: [ByteRange] = []

  /// Finds what Nabla wrote.
  ///
  /// A mark or a value that stands elsewhere than behind its formula or its code span is the
  /// author's own.
  ///
  /// Complexity: O(n).
  init(in note: Note) {
    let lines = LineEnds(note)
    for region in note.resultRegions {
      if let owned = Self.region(region, in: note, lines) { regions.append(owned) }
    }
    let comments = note.marks.filter { $0.kind == .htmlComment }.map(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }
    var formulaEnds = Set(note.formulas.map(\.range.upperBound))
    var valueEnds = Set(note.inlineValues.map(\.range.upperBound))
    for comment in comments where !isInRegion(comment.lowerBound) {
      if let end = VerdictMark.end(ofMarkWith: comment, in: note.bytes) {
        let mark = lines.withItsOwnLine(comment.lowerBound..<end)
        guard formulaEnds.contains(mark.lowerBound) else { continue }
        formulaEnds.insert(mark.upperBound)
        marks.append(mark)
      } else if valueEnds.contains(comment.lowerBound),
        let value = ProseValue.value(with: comment, in: note.bytes)
      {
        valueEnds.insert(value.range.upperBound)
        values.append(value)
      }
    }
  }

  /// Whether an offset stands in a result region.
  ///
  /// Complexity: O(log regions).
  func isInRegion(_ offset: Int) -> Bool {
    let next = regions.partitioningIndex { $0.range.upperBound > offset }
    return next < regions.count && regions[next].range.contains(offset)
  }

  /// A region with the lines that it takes; nil where its comments share a line with other text.
  private static func region(
    _ region: ResultRegion, in note: Note, _ lines: LineEnds
  ) -> Region? {
    guard lines.isAlone(region.opening), lines.isAlone(region.closing) else { return nil }
    let words = String(decoding: note.bytes[region.info], as: UTF8.self).split(separator: " ")
    let first = lines.fullEnd(of: region.opening.upperBound)
    let last = lines.start(of: region.closing.lowerBound)
    guard first <= last else { return nil }
    return Region(
      range: lines.start(of: region.opening.lowerBound)..<lines.end(of: region.closing.upperBound),
      fullEnd: lines.fullEnd(of: region.closing.upperBound),
      isIntact: words.first.map { $0 == Checksum.of(note.bytes[first..<last]) } ?? false,
      isFootnotes: words.count > 1 && words[1] == ResultRegionText.footnotes)
  }
}
