extension Evaluator {
  /// What both operands of an operator need, each with the other as it is.
  func appendPair(
    of need: NeededMatrix, toNumbers open: inout [NeededValue],
    toMatrices matrices: inout [NeededMatrix], tolerance: Double
  ) {
    let subtree = formula[need.node]
    guard let left = subtree.left?.root, let right = subtree.right?.root else { return }
    func add(_ node: Int, _ change: (NeededEntry) -> NeededEntry) {
      matrices.append(NeededMatrix(node: node, entries: need.entries.map(change)))
    }
    /// What an operand needs that may be a vector beside each row or column of the other.
    func addBeside(
      _ own: (node: Int, value: MathMatrix), _ other: MathMatrix,
      changing change: (NeededEntry, _ other: Double) -> NeededEntry
    ) {
      guard let whole = matrixValues[need.node] else { return }
      var entries: [NeededEntry] = []
      for entry in need.entries {
        guard let index = own.value.place(of: entry.index, in: whole),
          let beside = other.place(of: entry.index, in: whole)
        else { return }
        var needed = change(entry, other.entries[beside].value)
        needed.index = index
        if !entries.contains(where: { $0.index == index }) { entries.append(needed) }
      }
      matrices.append(NeededMatrix(node: own.node, entries: entries))
    }
    func addScaled(_ matrix: MathMatrix, at node: Int, by number: Int) {
      let factor = nodeValues[number]
      add(node) { $0.mapped($0.value / factor, slope: factor) }
      appendFactor(
        of: need, at: number, value: factor, times: matrix, to: &open, tolerance: tolerance)
    }
    switch (subtree.kind, matrixValues[left], matrixValues[right]) {
    case (.add, let a?, let b?):
      addBeside((left, a), b) { $0.mapped($0.value - $1, slope: 1) }
      addBeside((right, b), a) { $0.mapped($0.value - $1, slope: 1) }
    case (.subtract, let a?, let b?):
      addBeside((left, a), b) { $0.mapped($0.value + $1, slope: 1) }
      addBeside((right, b), a) { $0.mapped($1 - $0.value, slope: -1) }
    case (.multiply(.elementwise), let a?, let b?), (.multiply(.circle), let a?, let b?):
      addBeside((left, a), b) { $0.mapped($0.value / $1, slope: $1) }
      addBeside((right, b), a) { $0.mapped($0.value / $1, slope: $1) }
    case (.add, .some, nil): add(left) { $0.mapped($0.value - nodeValues[right], slope: 1) }
    case (.add, nil, .some): add(right) { $0.mapped($0.value - nodeValues[left], slope: 1) }
    case (.subtract, .some, nil): add(left) { $0.mapped($0.value + nodeValues[right], slope: 1) }
    case (.subtract, nil, .some): add(right) { $0.mapped(nodeValues[left] - $0.value, slope: -1) }
    case (.multiply, let a?, let b?):
      appendFactors(
        of: need, left: (left, a), right: (right, b), to: &matrices, tolerance: tolerance)
    case (.multiply, nil, let matrix?): addScaled(matrix, at: right, by: left)
    case (.multiply, let matrix?, nil): addScaled(matrix, at: left, by: right)
    case (.divide, .some, nil):
      let divisor = nodeValues[right]
      add(left) { $0.mapped($0.value * divisor, slope: 1 / divisor) }
    default: break
    }
  }

  /// The number that a matrix is multiplied by.
  private func appendFactor(
    of need: NeededMatrix, at node: Int, value factor: Double, times matrix: MathMatrix,
    to open: inout [NeededValue], tolerance: Double
  ) {
    let changes = need.entries.map { entry in
      let other = matrix.entries[entry.index].value
      return (change: entry.value - factor * other, factor: other, slope: entry.slope)
    }
    let touched = matrix.entries.count { $0.value != 0 }
    guard touched == changes.count, let common = common(changes, tolerance: tolerance)
    else { return }
    open.append(NeededValue(node: node, value: factor + common.change, slope: common.slope))
  }

  /// The single entries of two matrices that may be to blame for what differs in their product.
  private func appendFactors(
    of need: NeededMatrix, left: (node: Int, value: MathMatrix),
    right: (node: Int, value: MathMatrix), to matrices: inout [NeededMatrix], tolerance: Double
  ) {
    let (a, b) = (left.value, right.value)
    guard let product = a.times(b), let first = need.entries.first else { return }
    let (row, column) = (first.index / b.columns, first.index % b.columns)
    func add(entry index: Int, of own: MathMatrix, at node: Int, factor: (Int) -> Double) {
      let changes = need.entries.map { entry in
        let change = entry.value - product.entries[entry.index].value
        return (change: change, factor: factor(entry.index), slope: entry.slope)
      }
      guard let common = common(changes, tolerance: tolerance) else { return }
      let value = own.entries[index].value + common.change
      let entry = NeededEntry(index: index, value: value, slope: common.slope)
      matrices.append(NeededMatrix(node: node, entries: [entry]))
    }
    let isInRow = need.entries.allSatisfy { $0.index / b.columns == row }
    let isInColumn = need.entries.allSatisfy { $0.index % b.columns == column }
    for k in 0..<a.columns where matrices.count < Self.mostMatrices {
      if isInRow {
        add(entry: row * a.columns + k, of: a, at: left.node) { b[k, $0 % b.columns].value }
      }
      if isInColumn {
        add(entry: k * b.columns + column, of: b, at: right.node) { a[$0 / b.columns, k].value }
      }
    }
  }

  /// The change of one number that makes up all of some changes, each of which is that change
  /// times a factor.
  private func common(
    _ changes: [(change: Double, factor: Double, slope: Double)], tolerance: Double
  ) -> (change: Double, slope: Double)? {
    guard let first = changes.max(by: { abs($0.factor) < abs($1.factor) }), first.factor != 0
    else { return nil }
    let change = first.change / first.factor
    let isCommon = changes.allSatisfy {
      let slack = tolerance / abs($0.slope) + tolerance / abs(first.slope)
      return abs($0.change - change * $0.factor) <= slack + 1e-9 * abs($0.change)
    }
    return isCommon ? (change, first.slope * first.factor) : nil
  }
}
