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
    link.sides.contains { side in
      guard side.kind == .divide, side.range != side.mark, link.isOfIntegers,
        let other = link.sides.first(where: { $0.root != side.root }),
        let number = link.context.formula.statedNumber(at: other.root), abs(number.value) <= 1
      else { return false }
      return link.context.text[side.range].contains(UInt8(ascii: "("))
    }
  }
}
