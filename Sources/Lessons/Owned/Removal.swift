import NoteMarkup
import SourceText

/// Collects what is taken out of a note.
///
/// A region goes with the line end behind it. Where none is, since the note ends there, the one
/// before it goes: it was written together with the region.
struct Removal {
  private let count: Int
  private let lines: LineEnds
  private var regions: [ByteRange] = []
  private var others: [ByteRange] = []

  init(_ note: Note) {
    count = note.bytes.count
    lines = LineEnds(note)
  }

  /// Takes out a region; regions come in document order.
  mutating func add(_ region: OwnedText.Region) {
    let range = region.range.lowerBound..<region.fullEnd
    if let last = regions.last, last.upperBound == range.lowerBound {
      regions[regions.count - 1] = last.lowerBound..<range.upperBound
    } else {
      regions.append(range)
    }
    let run = regions[regions.count - 1]
    if region.range.upperBound == count, let start = lines.previousEnd(of: run.lowerBound) {
      regions[regions.count - 1] = start..<run.upperBound
    }
  }

  /// Takes out a value or a mark.
  mutating func add(_ range: ByteRange) { others.append(range) }

  /// What `applying` takes out; the edits do not overlap.
  var edits: [TextEdit] { (regions + others).map { TextEdit(range: $0, replacement: "") } }
}
