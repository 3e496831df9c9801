package import SourceText

/// A node of a parsed formula with all that stands below it.
///
/// It costs what an index costs: nothing is copied but a reference to the formula's nodes. So
/// whoever walks a tree asks it for operands and parents and need not know that the nodes lie in
/// postfix order.
package struct Subtree: Sendable {
  @usableFromInline let all: [MathNode]
  /// The index of the node in ``ParsedFormula/nodes``.
  package let root: Int

  @inlinable
  init(_ all: [MathNode], root: Int) {
    self.all = all
    self.root = root
  }

  /// What its root is.
  @inlinable package var kind: MathNode.Kind { all[root].kind }
  /// Its text: 0-based byte offsets in the formula's text.
  package var range: ByteRange { all[root].range }
  /// The token that makes the node, as ``MathNode`` has it.
  package var mark: ByteRange { all[root].mark }
  /// The name that stands at its root: a symbol's, or one that is applied to arguments.
  package var name: Name? { all[root].name }

  /// The indices of its nodes, the root's being the last one.
  @inlinable package var indices: ClosedRange<Int> { first...root }

  /// Whether it has no operands.
  @inlinable package var isLeaf: Bool { first == root }

  @inlinable var first: Int { Int(all[root].first) }

  // MARK: Below

  /// The last operand, or the only one; `nil` of a leaf.
  @inlinable package var right: Subtree? {
    first < root ? Subtree(all, root: root - 1) : nil
  }

  /// The operand before the last one; `nil` where there are fewer than two.
  @inlinable package var left: Subtree? {
    guard first < root else { return nil }
    let start = Int(all[root - 1].first)
    return start > first ? Subtree(all, root: start - 1) : nil
  }

  /// Its operands, in the order in which they are written.
  ///
  /// - Complexity: O(operands).
  package var operands: [Subtree] {
    var operands: [Subtree] = []
    var next = root - 1
    while next >= first {
      operands.append(Subtree(all, root: next))
      next = Int(all[next].first) - 1
    }
    return operands.reversed()
  }

  /// The operand at a place, counted from 0; `nil` where there are not so many.
  ///
  /// - Complexity: O(operands).
  package func operand(_ place: Int) -> Subtree? {
    let operands = operands
    return operands.indices.contains(place) ? operands[place] : nil
  }

  /// The leaves below it, or itself, from left to right.
  ///
  /// - Complexity: O(nodes).
  package var leaves: [Subtree] {
    indices.lazy.map { Subtree(all, root: $0) }.filter(\.isLeaf)
  }

  // MARK: Around

  /// The node of which this is the last operand, or the only one; `nil` of any other operand and
  /// of a whole side.
  ///
  /// - Complexity: O(1).
  @inlinable package var parentOfLast: Subtree? {
    let next = root + 1
    guard next < all.count, Int(all[next].first) <= first else { return nil }
    return Subtree(all, root: next)
  }

  /// The minus of which this is the operand, if it is one's.
  package var sign: Subtree? {
    guard let parent = parentOfLast, parent.kind == .negate else { return nil }
    return parent
  }

  /// The node of which this is an operand.
  ///
  /// - Parameter side: the root of the side that it stands in.
  /// - Returns: the node; `nil` of the side itself.
  /// - Complexity: O(n) in the nodes of the operands behind it.
  package func parent(under side: Int) -> Subtree? {
    guard root < side else { return nil }
    let parent = (root + 1...side).first { Int(all[$0].first) <= first }
    return parent.map { Subtree(all, root: $0) }
  }

  /// The subtree that ends where this one begins: the operand before this one; of a first operand,
  /// what stands before its parent.
  ///
  /// - Complexity: O(1).
  @inlinable package var preceding: Subtree? {
    first > 0 ? Subtree(all, root: first - 1) : nil
  }
}
