import MathNotation
import Platform

extension CandidateFinder {
  /// Proposes the remainder that a number leaves in place of the one that is stated by `17 = 3 \bmod 5`.
  ///
  /// - Parameter link: the index of the link.
  /// - Returns: whether it is such a link, in which nothing else tells what is meant.
  mutating func proposeResidue(at link: Int) -> Bool {
    guard context.chain.links[link].relation == .equal else { return false }
    for (side, other) in [(link + 1, link), (link, link + 1)] {
      guard let root = context.side(side).root, context.isIdleRemainder(root),
        let dividend = context.formula[root].left, let divisor = context.formula[root].right,
        let modulus = context.formula.literal(at: divisor.root), modulus.value < 0x1p31,
        let number = context.side(other).root,
        let residue = context.formula.residue(at: number, modulus: Int(saturating: modulus.value)),
        let literal = context.formula.literal(at: dividend.root),
        let site = site(of: literal, at: dividend.root, under: root)
      else { continue }
      let meant = "\(residue)"
      propose(.value(NumberSlip(from: site.text, to: meant)), in: site, by: meant)
      return true
    }
    return false
  }
}
