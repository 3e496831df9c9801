import MathNotation

/// `\sum_{i=1}^{2} (1 - 0.4)^2 + (0 - 0.8)^2`: the terms that are added up may be those that are written out.
struct IndexlessSum: Doubt {
  let id = "indexless-sum"
  let reason = UnreadReason.indexlessSum
  let condition = """
    A sum over an index has no letter behind its sign, and other terms are added to it: it may stand before all \
    of them.
    """
  let example = #"$\sum_{i=1}^{2} 0.6^2 + 0.8^2 = 1$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.sides.contains { side in
      let terms = side.summands
      return terms.count > 1 && terms.dropLast().contains { isIndexless($0, link) }
    }
  }

  private func isIndexless(_ term: Subtree, _ link: DoubtedLink) -> Bool {
    term.indices.contains { index in
      guard case .series = link.context.formula.nodes[index].kind,
        let body = link.context.formula[index].operands.last
      else { return false }
      return link.context.symbols(under: body.root).isEmpty
    }
  }
}
