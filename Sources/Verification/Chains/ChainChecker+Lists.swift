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

  /// Whether a chain ends with a matrix that is written out.
  func statesMatrix(_ context: ChainContext) -> Bool {
    guard let root = context.chain.sides.last?.root else { return false }
    return !context.formula.entryRoots(at: root).isEmpty
  }

  /// Whether a chain states what a matrix comes to of which it was only said how it is computed.
  func statesResult(_ context: ChainContext) -> Bool {
    guard let root = context.chain.sides.first?.root,
      case .symbol(let name) = context.formula.nodes[root].kind, statesMatrix(context)
    else { return false }
    return symbols.symbol(named: name)?.awaitsResult == true
  }
}
