import MathNotation
import Platform

/// A link read as a congruence of whole numbers, which is exact however large they are.
struct Congruence {
  /// The modulus, if it is a whole number that fits.
  let modulus: Int?
  /// Whether the sides leave the same residue; `nil` where the link is no such congruence.
  let outcome: Outcome?

  init(_ context: ChainContext, link: Int) {
    guard let root = context.chain.modulus else {
      (modulus, outcome) = (nil, nil)
      return
    }
    let chain = context.chain
    let relation = chain.links[link].relation
    guard [.equal, .equivalent, .notEqual].contains(relation),
      let number = context.formula.statedNumber(at: root), number.isBare,
      number.literal.isInteger, number.literal.value > 0, number.literal.value < 0x1p31
    else {
      (modulus, outcome) = (nil, Self.exactly(context, link: link))
      return
    }
    let divisor = Int(saturating: number.literal.value)
    let residues = [link, link + 1].map { side in
      chain.sides[side].root.flatMap { context.formula.residue(at: $0, modulus: divisor) }
    }
    modulus = divisor
    guard let left = residues[0], let right = residues[1] else {
      outcome = Self.exactly(context, link: link)
      return
    }
    outcome = (left == right) == (relation != .notEqual) ? .verified : .wrong
  }

  /// The same for numbers of any size, without inverses.
  private static func exactly(_ context: ChainContext, link: Int) -> Outcome? {
    let relation = context.chain.links[link].relation
    var evaluator = WholeNumberEvaluator(context.formula, text: context.text) { _ in nil }
    guard [.equal, .equivalent, .notEqual].contains(relation),
      let divisor = context.chain.modulus.flatMap({ evaluator.value(at: $0) }),
      let left = context.side(link).root.flatMap({ evaluator.value(at: $0) }),
      let right = context.side(link + 1).root.flatMap({ evaluator.value(at: $0) }),
      let difference = (left - right).divided(by: divisor)
    else { return nil }
    return difference.remainder.isZero == (relation != .notEqual) ? .verified : .wrong
  }
}
