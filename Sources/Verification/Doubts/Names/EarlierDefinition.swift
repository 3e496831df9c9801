import MathNotation

/// `x = 3` in one block and `x^2 = 6` in a later one: the second x may be another one.
struct EarlierDefinition: Doubt {
  let id = "earlier-definition"
  let reason = UnreadReason.definitionFurtherUp
  let condition = """
    A value leans on a definition that stands in another block, further up under the same heading, and \
    is no matrix most of whose entries, and three at least where each is computed alone, show that the \
    definition still holds.
    """
  let example = "Let $x = 3$.\n\nThen $x^2 = 6$."
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.definitionFurtherUp) && !isConfirmed(link)
  }

  /// Whether both sides are matrices of which more than half of the entries agree, two at least: other
  /// matrices of the same names would agree in none.
  private func isConfirmed(_ link: DoubtedLink) -> Bool {
    guard case .matrix(let a)? = link.judgement.left?.written,
      case .matrix(let b)? = link.judgement.right?.written,
      a.rows == b.rows, a.columns == b.columns, a.entries.count > 2
    else { return false }
    let agreeing = zip(a.entries, b.entries).filter { $0.agrees(with: $1) }
    // That a nought agrees says little, and where each entry is made of one, the others say nothing of it.
    // A name alone was only said how to compute, and now has its result.
    let isResult = link.sides.first?.name != nil
    let least = isResult || link.sides.contains(where: { mixesEntries($0, link) }) ? 2 : 3
    return agreeing.count { $0.0.value != 0 } > 1 && agreeing.count >= least
      && 2 * agreeing.count > a.entries.count
  }

  /// Whether a side has a product of matrices, of which each entry is made of several.
  private func mixesEntries(_ side: Subtree, _ link: DoubtedLink) -> Bool {
    func isMatrix(_ operand: Subtree?) -> Bool {
      operand?.indices.contains { index in
        let node = link.context.formula.nodes[index]
        if case .matrix = node.kind { return true }
        guard let name = node.name, case .value(.matrix)? = link.symbols.meaning(of: name) else {
          return false
        }
        return true
      } == true
    }
    return side.indices.contains { index in
      let node = link.context.formula[index]
      switch node.kind {
      case .matrixCall: return true
      case .multiply(.elementwise), .multiply(.circle): return false
      case .multiply: return isMatrix(node.left) && isMatrix(node.right)
      default: return false
      }
    }
  }
}
