import SourceText

/// The `nn-ignore` comments before blocks: what they hold good for.
struct Suppressions {
  private struct Active {
    let reason: String
    let depth: Int
    let firstFormula: Int
  }

  /// A comment whose block has not begun yet, and how deep it stands.
  private var pending: String?
  private var pendingDepth = 0
  private var depth = 0
  private var active: [Active] = []

  /// Takes note of a comment that stands where the current block does.
  mutating func add(_ reason: String) {
    pending = pending ?? reason
    pendingDepth = depth
  }

  /// Begins a block: a comment before it, or before it and at the end of the preceding list item,
  /// is meant for it.
  mutating func enter(
    _ block: BlockNode, depth: Int, formulas: Int, _ lines: NoteLines, _ start: Int
  ) {
    self.depth = depth
    guard let reason = pending else { return }
    let isSibling = depth == pendingDepth
    if isSibling, block.kind == .html, lines.has("<!--", at: start, before: lines.bytes.count) {
      return
    }
    pending = nil
    if isSibling || block.kind == .item {
      active.append(Active(reason: reason, depth: depth, firstFormula: formulas))
    }
  }

  /// Ends a block and marks the formulas in it.
  mutating func leave(depth: Int, formulas: inout [Formula]) {
    guard let last = active.last, last.depth == depth else { return }
    active.removeLast()
    for index in last.firstFormula..<formulas.count where formulas[index].ignoreReason == nil {
      formulas[index].ignoreReason = last.reason
    }
  }
}

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
    var index = firstFormula
    for comment in comments {
      while index < formulas.count, formulas[index].range.upperBound <= comment.range.lowerBound {
        index += 1
      }
      while index < formulas.count, formulas[index].range.lowerBound < comment.range.upperBound {
        formulas[index].ignoreReason = comment.reason
        index += 1
      }
    }
  }
}
