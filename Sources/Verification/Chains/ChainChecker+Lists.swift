import Binding
import MathNotation

extension ChainChecker {
  /// Whether a side joins vectors, as `[h; x]` does, or takes a row or a block of a matrix, as `A_{2,:}`.
  func takesLists(_ context: ChainContext, _ sides: [EvaluatedSide]) -> Bool {
    zip(context.chain.sides, sides).contains { side, evaluated in
      guard let root = side.root, case .matrix(let matrix)? = evaluated.success?.written else {
        return false
      }
      switch context.formula.nodes[root].kind {
      case .matrix: return isMadeOfNames(context.formula[root], entries: matrix.entries.count)
      case .symbol(let name): return symbols.names.isSlice(name)
      default: return false
      }
    }
  }

  /// Whether a list of names has more entries than it has names.
  private func isMadeOfNames(_ list: Subtree, entries: Int) -> Bool {
    let operands = list.operands
    return operands.count < entries && operands.contains { $0.name != nil }
  }
}
