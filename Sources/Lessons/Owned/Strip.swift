package import NoteMarkup
package import SourceText

/// Takes out of a note what Nabla wrote into it.
package struct Strip {
  /// The note as its author wrote it.
  package let bytes: [UInt8]
  /// The regions and values that were left, since somebody has changed them by hand.
  package let diagnostics: [Diagnostic]

  /// Strips a note.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - force: whether what was changed by hand goes, too.
  /// - Complexity: O(n).
  package init(_ note: Note, force: Bool = false) {
    let owned = OwnedText(in: note)
    var diagnostics: [Diagnostic] = []
    var removal = Removal(note)
    for region in owned.regions {
      if region.isIntact || force {
        removal.add(region)
      } else {
        diagnostics.append(LessonWords.editedRegion(region.range))
      }
    }
    for value in owned.values {
      if value.isIntact || force {
        removal.add(value.range)
      } else {
        diagnostics.append(LessonWords.editedValue(value.range))
      }
    }
    for mark in owned.marks { removal.add(mark) }
    bytes = note.bytes.applying(removal.edits)
    self.diagnostics = diagnostics
  }
}

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

  mutating func add(_ range: ByteRange) { others.append(range) }

  var edits: [TextEdit] { (regions + others).map { TextEdit(range: $0, replacement: "") } }
}
