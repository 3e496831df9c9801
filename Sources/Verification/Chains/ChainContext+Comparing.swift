import MathNotation

extension ChainContext {
  /// Whether the chain has the same sides as one that stands further on in another text.
  ///
  /// - Parameters:
  ///   - other: the chain to compare with.
  ///   - distance: by how many bytes the other one stands further on.
  /// - Returns: whether all sides have the same nodes, and the links the same relations.
  func reads(as other: ChainContext, movedBy distance: Int) -> Bool {
    let (sides, others) = (chain.sides, other.chain.sides)
    return sides.count == others.count && chain.modulus == nil && other.chain.modulus == nil
      && sides.indices.allSatisfy { index in
        let (a, b) = (sides[index], others[index])
        guard a.features == b.features, a.problem == b.problem, let x = a.root, let y = b.root
        else {
          return false
        }
        return formula.isAlike(x, other.formula, y, movedBy: distance)
      }
      && zip(chain.links, other.chain.links).allSatisfy { $0.relation == $1.relation }
  }
}

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
    let (nodes, others) = (subtree(at: root), other.subtree(at: otherRoot))
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
