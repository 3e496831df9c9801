import MathNotation

/// `5 + 4 = 2` where the text speaks of $\mathbb{Z}_7$: the numbers may be residues.
struct AmongResidues: Doubt {
  let id = "among-residues"
  let reason = UnreadReason.unstatedModulus
  let condition = """
    Both sides are whole numbers without a modulus or a remainder, and the text around them speaks of \
    residues.
    """
  let example = "Modulo 7, $5 \\cdot 3 = 1$."

  func holds(for link: DoubtedLink) -> Bool {
    guard link.context.chain.modulus == nil,
      !link.hasNode(where: { $0 == .remainder }), link.isOfNumbers,
      link.isOfIntegers, let a = link.judgement.left?.best, let b = link.judgement.right?.best,
      a == a.rounded(), b == b.rounded()
    else { return false }
    return link.context.shared.standsAmongResidues
  }
}
