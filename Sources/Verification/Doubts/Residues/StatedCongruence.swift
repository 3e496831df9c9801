import MathNotation
import Platform
import Prose

/// `81 = 1` with "(mod n)" behind it.
struct StatedCongruence: Doubt {
  let id = "stated-congruence"
  let reason = UnreadReason.statedCongruence
  let condition = """
    "mod" or "modulo" stands right behind the formula, and no number by which both sides leave different \
    remainders.
    """
  let example = #"$81 \cdot 1 = 2$ (mod $n$)"#

  func holds(for link: DoubtedLink) -> Bool {
    let word = link.followingWord
    guard link.context.chain.modulus == nil, !word.isEmpty,
      Lexicon.all.has(word.lowercased(), for: .modulo)
    else { return false }
    // Of what is congruent by the number that stands there the judgement was that it holds.
    return link.context.moduli(of: link.link).allSatisfy {
      link.context.residues(of: link.link, modulus: $0) == nil
    }
  }
}
