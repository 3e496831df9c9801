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
