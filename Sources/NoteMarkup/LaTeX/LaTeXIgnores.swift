import SourceText

/// The comments of a LaTeX document that ask to leave formulas alone.
struct LaTeXIgnores {
  private struct Comment {
    /// Its index in ``Note/suppressions``.
    let suppression: Int
    /// The formulas in it are left alone.
    var range: ByteRange
    /// Whether it goes on to the end of the block.
    var isOpen: Bool
  }

  private var comments: [Comment] = []

  /// Adds a comment by its index in ``Note/suppressions``: at the end of a line it is about that line, alone in one
  /// about the block that it stands in or before.
  mutating func add(_ suppression: Int, line: ByteRange, isAlone: Bool) {
    let range = isAlone ? line.upperBound..<line.upperBound : line
    comments.append(Comment(suppression: suppression, range: range, isOpen: isAlone))
  }

  /// Ends a block; what it holds nothing of goes on to the next one.
  mutating func endBlock(at offset: Int) {
    guard let last = comments.last, last.isOpen, offset > last.range.lowerBound + 1 else { return }
    comments[comments.count - 1].range = last.range.lowerBound..<offset
    comments[comments.count - 1].isOpen = false
  }

  /// Marks the formulas.
  ///
  /// Complexity: O(formulas + comments).
  func apply(to note: inout Note) {
    note.ignore(comments.map { ($0.range, $0.suppression) }, from: 0)
  }
}
