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
    let isFootnotes: Bool
  }

  /// A value that was written after a code span.
  struct Value {
    /// From the first comment to the last.
    let range: ByteRange
    let isIntact: Bool
  }

  private(set) var regions: [Region] = []
  private(set) var values: [Value] = []
  /// What was written for each marked formula.
  private(set) var marks: [ByteRange] = []

  /// Finds what Nabla wrote.
  ///
  /// Complexity: O(n).
  init(in note: Note) {
    let lines = LineEnds(note)
    for region in note.resultRegions {
      if let owned = Self.region(region, in: note, lines) { regions.append(owned) }
    }
    var next = 0
    for mark in note.marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where mark.kind == .htmlComment {
      while next < regions.count, regions[next].range.upperBound <= mark.range.lowerBound {
        next += 1
      }
      if next < regions.count, regions[next].range.contains(mark.range.lowerBound) { continue }
      if let end = VerdictMark.end(ofMarkWith: mark.range, in: note.bytes) {
        marks.append(lines.withItsOwnLine(mark.range.lowerBound..<end))
      } else if let value = ProseValue.value(with: mark.range, in: note.bytes) {
        values.append(value)
      }
    }
  }

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
