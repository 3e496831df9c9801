import MathNotation
import Platform
import Prose

/// `81 = 1` with "(mod 10)" behind it, or a link such as `81 = 1 \bmod 10`.
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
    return Lexicon.all.has(link.followingWord.lowercased(), for: .modulo)
      || link.sides.contains { leavesSameResidue($0, link) }
  }

  /// Whether a side is a remainder, and both sides leave it.
  private func leavesSameResidue(_ side: Subtree, _ link: DoubtedLink) -> Bool {
    let formula = link.context.formula
    // Residues are computed in whole numbers of 64 bits, so that a product of two must fit.
    guard side.kind == .remainder,
      let number = side.right.flatMap({ formula.statedNumber(at: $0.root) }),
      number.literal.isInteger, abs(number.value) < 0x1p31
    else { return false }
    let residues = link.sides.map { side in
      let dividend = side.kind == .remainder ? side.left ?? side : side
      return formula.residue(at: dividend.root, modulus: Int(saturating: abs(number.value)))
    }
    return residues.count == 2 && residues[0] != nil && residues[0] == residues[1]
  }
}
