import MathNotation

/// `5 + 4 = 2` where the text speaks of $\mathbb{Z}_7$: the numbers may be residues.
struct AmongResidues: Doubt {
  let id = "among-residues"
  let reason = UnreadReason.unstatedModulus
  let condition = """
    Both sides are whole numbers without a modulus or a remainder, and the text around them speaks of \
    residues, of no modulus by which they surely differ.
    """
  let example = "Modulo 7, $5 \\cdot 3 = 1$."

  func holds(for link: DoubtedLink) -> Bool {
    guard link.context.chain.modulus == nil, let a = link.judgement.left?.best,
      let b = link.judgement.right?.best,
      // Only a power may be no whole number and yet a residue: 9^{-1} is 3 modulo 26.
      a == a.rounded() && b == b.rounded() || link.hasNode(where: { $0 == .power }),
      !link.hasNode(where: { $0 == .remainder }), link.isOfNumbers, link.isOfIntegers
    else { return false }
    return link.context.shared.standsAmongResidues && !isIncongruent(link)
      && !link.sides.contains { isDivisor($0.kind) }
  }

  /// Whether a side is a common divisor or multiple, which is the number itself, and no residue.
  private func isDivisor(_ kind: MathNode.Kind) -> Bool {
    switch kind {
    case .aggregate(.greatestCommonDivisor, _), .aggregate(.leastCommonMultiple, _): true
    default: false
    }
  }

  /// Whether the text names its moduli, and the sides leave different residues by each: what is wrong as
  /// an equation and as a congruence is wrong.
  private func isIncongruent(_ link: DoubtedLink) -> Bool {
    guard link.context.chain.links[link.link].relation == .equal, link.sides.count == 2,
      let moduli = link.context.shared.surroundings?.moduli
    else { return false }
    return moduli.allSatisfy { modulus in
      // Residues are computed in whole numbers of 64 bits, so that a product of two must fit.
      guard (2..<0x8000_0000).contains(modulus) else { return false }
      let residues = link.sides.map {
        link.context.formula.residue(at: $0.root, modulus: modulus)
      }
      guard let left = residues[0], let right = residues[1] else { return false }
      return left != right
    }
  }
}
