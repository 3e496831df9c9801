import SourceText

/// The `nn-ignore` comments before blocks: what they hold good for.
struct Suppressions {
  /// A comment whose block has begun and has not ended.
  private struct Active {
    /// Its index in ``Note/suppressions``.
    let suppression: Int
    let depth: Int
    let firstFormula: Int
  }

  /// A comment whose block has not begun yet, and how deep it stands.
  private var pending: Int?
  private var pendingDepth = 0
  /// The number of containers around the current block.
  private var depth = 0
  private var active: [Active] = []

  /// Takes note of a comment that stands where the current block does, by its index in ``Note/suppressions``.
  mutating func add(_ suppression: Int) {
    pending = pending ?? suppression
    pendingDepth = depth
  }

  /// Begins a block: a comment before it, or before it and at the end of the preceding list item,
  /// is meant for it.
  mutating func enter(
    _ block: BlockNode, at start: Int, in lines: NoteLines, depth: Int, formulas: Int
  ) {
    self.depth = depth
    guard let suppression = pending else { return }
    let isSibling = depth == pendingDepth
    if isSibling, block.kind == .html, lines.has("<!--", at: start, before: lines.bytes.count) {
      return
    }
    pending = nil
    if isSibling || block.kind == .item {
      active.append(Active(suppression: suppression, depth: depth, firstFormula: formulas))
    }
  }

  /// Ends a block and marks the formulas in it.
  mutating func leave(depth: Int, in note: inout Note) {
    guard let last = active.last, last.depth == depth else { return }
    active.removeLast()
    let formulas = last.firstFormula..<note.formulas.count
    for index in formulas where note.formulas[index].ignoreReason == nil {
      note.formulas[index].ignoreReason = note.suppressions[last.suppression].reason
    }
    note.suppressions[last.suppression].formulas = formulas
  }
}
