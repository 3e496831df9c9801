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
    let word = link.followingWord
    return !word.isEmpty && Lexicon.all.has(word.lowercased(), for: .modulo)
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
    let modulus = Int(saturating: abs(number.value))
    let residues = link.sides.map { side -> [Int?] in
      let dividend = side.kind == .remainder ? side.left ?? side : side
      var entries = [dividend]
      if case .matrix = dividend.kind { entries = dividend.operands }
      return entries.map { formula.residue(at: $0.root, modulus: modulus) }
    }
    return residues.count == 2 && !residues[0].contains(nil) && residues[0] == residues[1]
  }
}
