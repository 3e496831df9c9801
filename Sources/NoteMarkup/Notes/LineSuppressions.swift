import SourceText

/// The `nn-ignore` comments within one leaf block: each holds good for its line.
struct LineSuppressions {
  private struct Comment {
    /// Its index in ``Note/suppressions``.
    let suppression: Int
    let range: ByteRange
  }

  private let firstFormula: Int
  private var comments: [Comment] = []

  init(firstFormula: Int) {
    self.firstFormula = firstFormula
  }

  /// Adds a comment in `line`, by its index in ``Note/suppressions``; one that stands alone in its line holds
  /// good for what follows in the block, from `restFrom` on.
  mutating func add(_ suppression: Int, line: ByteRange, restFrom: Int?) {
    let range = restFrom.map { $0..<Int.max } ?? line
    if let last = comments.last, last.range.upperBound >= range.upperBound { return }
    comments.append(Comment(suppression: suppression, range: range))
  }

  /// Marks the formulas of the block that share a line with a comment.
  ///
  /// Complexity: O(number of formulas + number of comments).
  func apply(to note: inout Note) {
    note.ignore(comments.map { ($0.range, $0.suppression) }, from: firstFormula)
  }
}
