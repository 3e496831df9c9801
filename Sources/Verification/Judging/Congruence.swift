import MathNotation
import Platform

/// A link read as a congruence of whole numbers, which is exact however large they are.
struct Congruence {
  /// The modulus, if it is a whole number that fits.
  let modulus: Int?
  /// Whether the sides leave the same residue; `nil` where the link is no such congruence.
  let outcome: Outcome?

  init(_ context: ChainContext, link: Int) {
    let chain = context.chain
    let relation = chain.links[link].relation
    guard let root = chain.modulus, [.equal, .equivalent, .notEqual].contains(relation),
      let number = context.formula.statedNumber(at: root), number.isBare,
      number.literal.isInteger, number.literal.value > 0, number.literal.value < 0x1p31
    else {
      (modulus, outcome) = (nil, nil)
      return
    }
    let divisor = Int(saturating: number.literal.value)
    let residues = [link, link + 1].map { side in
      chain.sides[side].root.flatMap { context.formula.residue(at: $0, modulus: divisor) }
    }
    modulus = divisor
    guard let left = residues[0], let right = residues[1] else {
      outcome = nil
      return
    }
    outcome = (left == right) == (relation != .notEqual) ? .verified : .wrong
  }
}
