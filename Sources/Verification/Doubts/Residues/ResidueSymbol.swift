import MathNotation

/// `\left(\frac{3}{5}\right) = -1`: a Legendre symbol is written as a fraction in parentheses.
struct ResidueSymbol: Doubt {
  let id = "residue-symbol"
  let reason = UnreadReason.residueSymbol
  let condition = """
    One side is a fraction of whole numbers in parentheses, the other one 1, 0 or -1.
    """
  let example = #"$\left(\frac{3}{5}\right) = -1$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.roots.contains { root in
      let node = link.nodes[root]
      guard node.kind == .divide, node.range != node.mark, link.isOfIntegers,
        let other = link.roots.first(where: { $0 != root }),
        let number = link.context.formula.statedNumber(at: other), abs(number.value) <= 1
      else { return false }
      return link.context.text[node.range].contains(UInt8(ascii: "("))
    }
  }
}
