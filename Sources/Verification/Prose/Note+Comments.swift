import NoteMarkup
import SourceText

extension Note {
  /// The comments that reach into a part of the note, each with what a run wrote behind it: its verdicts
  /// are not the author's.
  ///
  /// - Complexity: O(log n + m) for m marks in the part.
  func comments(in range: ByteRange) -> [ByteRange] {
    let first = marks.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return marks[first...].prefix { $0.range.lowerBound < range.upperBound }
      .filter { $0.kind == .htmlComment || $0.kind == .comment }
      .map { $0.range.lowerBound..<(endOfWritten(behind: $0.range) ?? $0.range.upperBound) }
  }

  /// Where that ends which a run wrote behind a comment, `<!--nn:wrong-->✗<!--nn:/-->`; nil where it
  /// wrote nothing.
  private func endOfWritten(behind comment: ByteRange) -> Int? {
    guard bytes[comment].starts(with: "<!--nn:".utf8) else { return nil }
    let rest = bytes[comment.upperBound...].prefix(100)
    guard let closing = rest.firstIndex(of: UInt8(ascii: "<")),
      bytes[closing...].starts(with: "<!--nn:/-->".utf8)
    else { return nil }
    return closing
  }
}
