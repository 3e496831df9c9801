import MathNotation

extension ParsedFormula {
  /// Whether a subtree is the same as one that stands further on in another formula.
  ///
  /// - Parameters:
  ///   - root: the root of the subtree.
  ///   - other: the other formula.
  ///   - otherRoot: the root of the subtree in it.
  ///   - distance: by how many bytes the other one stands further on.
  /// - Returns: whether all nodes, literals and places are the same.
  func isAlike(
    _ root: Int, _ other: ParsedFormula, _ otherRoot: Int, movedBy distance: Int
  ) -> Bool {
    let (nodes, others) = (self[root].indices, other[otherRoot].indices)
    guard nodes.count == others.count else { return false }
    let (shift, step) = (Int32(distance), others.lowerBound - nodes.lowerBound)
    return nodes.allSatisfy { node in
      let (a, b) = (self.nodes[node], other.nodes[node + step])
      guard b.start == a.start + shift, b.end == a.end + shift else { return false }
      guard case .number(let x) = a.kind, case .number(let y) = b.kind else {
        return a.kind == b.kind
      }
      return literals[Int(x)] == other.literals[Int(y)]
    }
  }
}
