extension Evaluator {
  /// The most matrices that one pass down goes through.
  static let mostMatrices = 500

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
    neededValues(
      from: [], and: [NeededMatrix(node: root, entries: entries)], tolerance: tolerance)
  }

  /// The pass down from numbers and matrices.
  func neededValues(
    from numbers: [NeededValue], and matrices: [NeededMatrix], tolerance: Double
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
        appendOperands(
          of: need, toNumbers: &open, toMatrices: &openMatrices, tolerance: tolerance)
      } else {
        return found
      }
    }
  }

  /// The vectors whose product is a number.
  private func appendVectors(of need: NeededValue, to open: inout [NeededMatrix]) {
    let product = formula[need.node]
    guard case .multiply = product.kind, let left = product.left?.root,
      let right = product.right?.root, let a = matrixValues[left], let b = matrixValues[right],
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

  private func appendOperands(
    of need: NeededMatrix, toNumbers open: inout [NeededValue],
    toMatrices matrices: inout [NeededMatrix], tolerance: Double
  ) {
    let subtree = formula[need.node]
    guard let inner = subtree.right?.root else { return }
    func add(_ node: Int, _ change: (NeededEntry) -> NeededEntry?) {
      let entries = need.entries.compactMap(change)
      guard entries.count == need.entries.count else { return }
      matrices.append(NeededMatrix(node: node, entries: entries))
    }
    switch subtree.kind {
    case .matrix:
      // One edit changes one entry.
      guard need.entries.count == 1, let entry = need.entries.first else { return }
      let roots = formula.entryRoots(at: need.node)
      guard roots.count == matrixValues[need.node]?.entries.count else {
        return appendBlock(of: need, to: &matrices)
      }
      open.append(NeededValue(node: roots[entry.index], value: entry.value, slope: entry.slope))
    case .negate: add(inner) { $0.mapped($0.value * -1, slope: -1) }
    case .transpose: transpose(need, inner, to: &matrices)
    case .call(let function):
      guard let values = matrixValues[inner] else { return }
      add(inner) {
        argument(of: function, for: $0, now: values.entries[$0.index].value)
      }
    case .matrixCall(.softmax): appendArgument(ofSoftmax: need, inner, tolerance, to: &matrices)
    case .power where formula.nodes[inner].kind == .symbol(names.transpose):
      if let base = subtree.left { transpose(need, base.root, to: &matrices) }
    case .add, .subtract, .multiply, .divide:
      appendPair(of: need, toNumbers: &open, toMatrices: &matrices, tolerance: tolerance)
    default: break
    }
  }

  /// The block of a list of blocks that an entry stands in.
  private func appendBlock(of need: NeededMatrix, to matrices: inout [NeededMatrix]) {
    guard var entry = need.entries.first else { return }
    for block in formula[need.node].operands {
      let count = matrixValues[block.root]?.entries.count ?? 1
      if entry.index < count {
        return matrices.append(NeededMatrix(node: block.root, entries: [entry]))
      }
      entry.index -= count
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

  private func argument(
    of function: Function, for entry: NeededEntry, now x: Double
  ) -> NeededEntry? {
    let need = NeededValue(node: 0, value: entry.value, slope: entry.slope)
    return argument(of: function, for: need, at: 0, now: x).map {
      NeededEntry(index: entry.index, value: $0.value, slope: $0.slope)
    }
  }
}
