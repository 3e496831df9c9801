/// What one entry of a matrix would need to be for the whole to come to its target.
package struct NeededEntry: Sendable {
  /// The index of the entry, row by row.
  package var index: Int
  package var value: Double
  /// ∂(entry of the whole)/∂(this entry) at the present values.
  package var slope: Double

  package init(index: Int, value: Double, slope: Double = 1) {
    self.index = index
    self.value = value
    self.slope = slope
  }
}

/// The entries of one matrix that would all have to change, and no others.
struct NeededMatrix {
  var node: Int
  var entries: [NeededEntry]
}

extension Evaluator {
  /// The most matrices that one pass down goes through.
  private static let mostMatrices = 500

  /// One pass down an expression whose value is a matrix: what each number and symbol in it would
  /// need to be, as far as the change of one of them explains all entries that differ.
  ///
  /// - Parameters:
  ///   - root: the root of the expression.
  ///   - entries: the entries of its value that differ, with what they should be.
  ///   - tolerance: how far an entry of the whole may be off.
  /// - Returns: one need for each number, symbol or operation that may be to blame.
  /// - Precondition: ``record(at:)`` was run on the same root.
  /// - Complexity: O(nodes), and for a product the length of a row for each of its operands; bounded.
  package func neededValues(
    at root: Int, for entries: [NeededEntry], tolerance: Double
  ) -> [NeededValue] {
    neededValues([], [NeededMatrix(node: root, entries: entries)], tolerance)
  }

  /// The pass down from numbers and matrices.
  func neededValues(
    _ numbers: [NeededValue], _ matrices: [NeededMatrix], _ tolerance: Double
  ) -> [NeededValue] {
    var found: [NeededValue] = []
    var (open, openMatrices) = (numbers, matrices)
    var rest = Self.mostMatrices
    while true {
      if let need = open.popLast() {
        guard need.value.isFinite, need.slope.isFinite, need.slope != 0 else { continue }
        found.append(need)
        appendOperands(of: need, to: &open)
        if !matrixValues.isEmpty { appendVectors(of: need, to: &openMatrices) }
      } else if let need = openMatrices.popLast(), rest > 0 {
        rest -= 1
        appendOperands(of: need, to: &open, &openMatrices, tolerance)
      } else {
        return found
      }
    }
  }

  /// The vectors whose product is a number.
  private func appendVectors(of need: NeededValue, to open: inout [NeededMatrix]) {
    guard case .multiply = formula.nodes[need.node].kind else { return }
    let (left, right) = operands(of: need.node)
    guard let a = matrixValues[left], let b = matrixValues[right],
      a.entries.count == b.entries.count
    else { return }
    let change = need.value - nodeValues[need.node]
    for (node, own, other) in [(left, a, b), (right, b, a)] {
      for (index, factor) in other.entries.enumerated() where factor.value != 0 {
        let entry = NeededEntry(
          index: index, value: own.entries[index].value + change / factor.value,
          slope: need.slope * factor.value)
        open.append(NeededMatrix(node: node, entries: [entry]))
      }
    }
  }

  private func operands(of node: Int) -> (left: Int, right: Int) {
    (Int(formula.nodes[node - 1].first) - 1, node - 1)
  }

  private func appendOperands(
    of need: NeededMatrix, to open: inout [NeededValue], _ matrices: inout [NeededMatrix],
    _ tolerance: Double
  ) {
    let inner = need.node - 1
    func add(_ node: Int, _ change: (NeededEntry) -> NeededEntry?) {
      let entries = need.entries.compactMap(change)
      guard entries.count == need.entries.count else { return }
      matrices.append(NeededMatrix(node: node, entries: entries))
    }
    switch formula.nodes[need.node].kind {
    case .matrix(let rows, let columns):
      // One edit changes one entry.
      guard need.entries.count == 1, let entry = need.entries.first else { return }
      var node = inner
      for _ in entry.index + 1..<Int(rows * columns) { node = Int(formula.nodes[node].first) - 1 }
      open.append(NeededValue(node: node, value: entry.value, slope: entry.slope))
    case .negate: add(inner) { $0.mapped($0.value * -1, slope: -1) }
    case .transpose: transpose(need, inner, to: &matrices)
    case .call(let function):
      guard let values = matrixValues[inner] else { return }
      add(inner) { argument(of: function, $0, at: values.entries[$0.index].value) }
    case .power where formula.nodes[inner].kind == .symbol(names.transpose):
      transpose(need, operands(of: need.node).left, to: &matrices)
    case .add, .subtract, .multiply, .divide:
      appendPair(of: need, to: &open, &matrices, tolerance)
    default: break
    }
  }

  private func transpose(_ need: NeededMatrix, _ inner: Int, to matrices: inout [NeededMatrix]) {
    guard let own = matrixValues[inner] else { return }
    let entries = need.entries.map { entry in
      var moved = entry
      // The entry in row i and column j stands in row j and column i.
      moved.index = entry.index % own.rows * own.columns + entry.index / own.rows
      return moved
    }
    matrices.append(NeededMatrix(node: inner, entries: entries))
  }

  private func argument(of function: Function, _ entry: NeededEntry, at x: Double) -> NeededEntry? {
    let need = NeededValue(node: 0, value: entry.value, slope: entry.slope)
    return argument(of: function, need, 0, at: x).map {
      NeededEntry(index: entry.index, value: $0.value, slope: $0.slope)
    }
  }

  /// What both operands of an operator need, each with the other as it is.
  private func appendPair(
    of need: NeededMatrix, to open: inout [NeededValue], _ matrices: inout [NeededMatrix],
    _ tolerance: Double
  ) {
    let kind = formula.nodes[need.node].kind
    let (left, right) = operands(of: need.node)
    func add(_ node: Int, _ change: (NeededEntry) -> NeededEntry) {
      matrices.append(NeededMatrix(node: node, entries: need.entries.map(change)))
    }
    switch (kind, matrixValues[left], matrixValues[right]) {
    case (.add, let a?, let b?):
      add(left) { $0.mapped($0.value - b.entries[$0.index].value, slope: 1) }
      add(right) { $0.mapped($0.value - a.entries[$0.index].value, slope: 1) }
    case (.subtract, let a?, let b?):
      add(left) { $0.mapped($0.value + b.entries[$0.index].value, slope: 1) }
      add(right) { $0.mapped(a.entries[$0.index].value - $0.value, slope: -1) }
    case (.multiply(.elementwise), let a?, let b?):
      for (node, other) in [(left, b), (right, a)] {
        add(node) {
          let factor = other.entries[$0.index].value
          return $0.mapped($0.value / factor, slope: factor)
        }
      }
    case (.multiply, let a?, let b?):
      appendFactors(of: need, (left, a), (right, b), to: &matrices, tolerance)
    case (.multiply, nil, let matrix?):
      let factor = nodeValues[left]
      add(right) { $0.mapped($0.value / factor, slope: factor) }
      appendFactor(of: need, left, factor, matrix, to: &open, tolerance)
    case (.multiply, let matrix?, nil):
      let factor = nodeValues[right]
      add(left) { $0.mapped($0.value / factor, slope: factor) }
      appendFactor(of: need, right, factor, matrix, to: &open, tolerance)
    case (.divide, .some, nil):
      let divisor = nodeValues[right]
      add(left) { $0.mapped($0.value * divisor, slope: 1 / divisor) }
    default: break
    }
  }

  /// The number that a matrix is multiplied by.
  private func appendFactor(
    of need: NeededMatrix, _ node: Int, _ factor: Double, _ matrix: MathMatrix,
    to open: inout [NeededValue], _ tolerance: Double
  ) {
    let changes = need.entries.map { entry in
      let other = matrix.entries[entry.index].value
      return (change: entry.value - factor * other, factor: other, slope: entry.slope)
    }
    let touched = matrix.entries.count { $0.value != 0 }
    guard touched == changes.count, let common = common(changes, tolerance) else { return }
    open.append(NeededValue(node: node, value: factor + common.change, slope: common.slope))
  }

  /// The single entries of two matrices that may be to blame for what differs in their product.
  private func appendFactors(
    of need: NeededMatrix, _ left: (node: Int, value: MathMatrix),
    _ right: (node: Int, value: MathMatrix), to matrices: inout [NeededMatrix], _ tolerance: Double
  ) {
    let (a, b) = (left.value, right.value)
    guard let product = a.times(b), let first = need.entries.first else { return }
    let (row, column) = (first.index / b.columns, first.index % b.columns)
    func add(_ node: Int, _ own: MathMatrix, _ index: Int, _ factor: (Int) -> Double) {
      let changes = need.entries.map { entry in
        let change = entry.value - product.entries[entry.index].value
        return (change: change, factor: factor(entry.index), slope: entry.slope)
      }
      guard let common = common(changes, tolerance) else { return }
      let value = own.entries[index].value + common.change
      let entry = NeededEntry(index: index, value: value, slope: common.slope)
      matrices.append(NeededMatrix(node: node, entries: [entry]))
    }
    let isInRow = need.entries.allSatisfy { $0.index / b.columns == row }
    let isInColumn = need.entries.allSatisfy { $0.index % b.columns == column }
    for k in 0..<a.columns where matrices.count < Self.mostMatrices {
      if isInRow {
        add(left.node, a, row * a.columns + k) { b[k, $0 % b.columns].value }
      }
      if isInColumn {
        add(right.node, b, k * b.columns + column) { a[$0 / b.columns, k].value }
      }
    }
  }

  /// The change of one number that makes up all of some changes, each of which is that change
  /// times a factor.
  private func common(
    _ changes: [(change: Double, factor: Double, slope: Double)], _ tolerance: Double
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

extension NeededEntry {
  /// The entry of an operand in the same place.
  fileprivate func mapped(_ value: Double, slope: Double) -> NeededEntry {
    NeededEntry(index: index, value: value, slope: self.slope * slope)
  }
}
