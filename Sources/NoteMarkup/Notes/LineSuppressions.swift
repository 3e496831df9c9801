import SourceText

/// The `nn-ignore` comments within one leaf block: each holds good for its line.
struct LineSuppressions {
  private struct Comment {
    let reason: String
    let range: ByteRange
  }

  private let firstFormula: Int
  private var comments: [Comment] = []

  init(firstFormula: Int) {
    self.firstFormula = firstFormula
  }

  /// Adds a comment in `line`; one that stands alone in its line holds good for what follows in
  /// the block, from `restFrom` on.
  mutating func add(_ reason: String, line: ByteRange, restFrom: Int?) {
    let range = restFrom.map { $0..<Int.max } ?? line
    if let last = comments.last, last.range.upperBound >= range.upperBound { return }
    comments.append(Comment(reason: reason, range: range))
  }

  /// Marks the formulas of the block that share a line with a comment.
  ///
  /// Complexity: O(number of formulas + number of comments).
  func apply(to formulas: inout [Formula]) {
    formulas.ignore(comments.map { ($0.range, $0.reason) }, from: firstFormula)
  }
}
