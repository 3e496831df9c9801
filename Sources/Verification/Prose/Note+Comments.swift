import NoteMarkup
import SourceText

extension Note {
  /// The comments that reach into a part of the note.
  ///
  /// - Complexity: O(log n + m) for m marks in the part.
  func comments(in range: ByteRange) -> [ByteRange] {
    let first = marks.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return marks[first...].prefix { $0.range.lowerBound < range.upperBound }
      .filter { $0.kind == .htmlComment || $0.kind == .comment }.map(\.range)
  }
}
