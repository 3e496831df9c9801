import MathNotation

extension CandidateFinder {
  /// The most entries that are searched for one mistake.
  private static let mostEntries = 64

  /// A side toward the entries of a matrix that it differs from.
  mutating func searchEntries(
    _ side: EvaluatedSide, toward matrix: MathMatrix, _ target: SideValue
  ) {
    guard let own = side.evaluator.matrixValues[side.root],
      own.entries.count == matrix.entries.count
    else { return }
    var stated = context.formula.statedEntries(at: side.root)
    if stated.count != own.entries.count { stated = [] }
    var entries: [NeededEntry] = []
    // Those among them that differ by more than all decimals leave open.
    var surelyWrong: [NeededEntry] = []
    var tolerance = 0.0
    for index in own.entries.indices {
      let entry = target.entry(index)
      let value = matrix.entries[index].value
      let slack = Self.tolerance(of: value, stated: entry.stated, written: entry.written)
      tolerance = max(tolerance, slack)
      // A stated number must be met as it is written, whatever the operands leave open.
      let number = entry.stated ?? (stated.indices.contains(index) ? stated[index] : nil)
      let allowed = number.map { $0.unit / 2 + 1e-10 * abs(value) } ?? slack
      guard abs(own.entries[index].value - value) > allowed * (1 + 1e-9) else { continue }
      entries.append(NeededEntry(index: index, value: value))
      let open = 2 * (slack + own.entries[index].radius) + allowed
      if abs(own.entries[index].value - value) > open {
        surelyWrong.append(NeededEntry(index: index, value: value))
      }
    }
    // Beside one that is wrong, what rounding explains is right.
    if !surelyWrong.isEmpty { entries = surelyWrong }
    guard !entries.isEmpty, entries.count <= Self.mostEntries else { return }
    if !stated.isEmpty, let literal = literalEntry(entries, at: side.root) {
      // An entry of a literal matrix is searched as a side of its own.
      let needs = side.evaluator.neededValues(at: literal.root, for: literal.value)
      let entry = EvaluatedSide(root: literal.root, evaluator: side.evaluator)
      consider(needs, of: entry, toward: literal.value, within: tolerance)
      return
    }
    let size = entries.map { abs($0.value) }.max() ?? 0
    let needs = side.evaluator.neededValues(at: side.root, for: entries, tolerance: tolerance)
    consider(needs, of: side, toward: size, within: tolerance)
  }

  /// The only entry that differs, where the side is a literal matrix.
  private func literalEntry(
    _ entries: [NeededEntry], at root: Int
  ) -> (root: Int, value: Double)? {
    guard let entry = entries.first, entries.count == 1 else { return nil }
    let literals = context.formula.entryRoots(at: root)
    return literals.indices.contains(entry.index) ? (literals[entry.index], entry.value) : nil
  }
}
