import MathNotation

/// `81 = 1$ (mod 10)`, or a link such as `81 = 1 \bmod 10`.
struct StatedCongruence: Doubt {
  let id = "stated-congruence"
  let reason = UnreadReason.statedCongruence
  let condition = """
    "mod" or "modulo" stands right behind the formula, or a side is a remainder and both sides leave the \
    same one.
    """
  let example = #"$81 = 1 \bmod 10$"#

  func holds(for link: DoubtedLink) -> Bool {
    guard link.context.chain.modulus == nil else { return false }
    return SurroundingWords.modulo.contains(link.followingWord.lowercased())
      || link.roots.contains { leavesSameResidue(at: $0, link) }
  }

  private func leavesSameResidue(at root: Int, _ link: DoubtedLink) -> Bool {
    let formula = link.context.formula
    // Residues are computed in whole numbers of 64 bits, so that a product of two must fit.
    guard link.nodes[root].kind == .remainder, let number = formula.statedNumber(at: root - 1),
      number.literal.isInteger, abs(number.value) < 0x1p31
    else { return false }
    let residues = link.roots.map {
      formula.residue(at: dividend(of: $0, link), modulus: Int(number.value))
    }
    return residues.count == 2 && residues[0] != nil && residues[0] == residues[1]
  }

  /// The dividend of a remainder, or the node itself.
  private func dividend(of root: Int, _ link: DoubtedLink) -> Int {
    link.nodes[root].kind == .remainder ? Int(link.nodes[root - 1].first) - 1 : root
  }
}
