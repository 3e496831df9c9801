import MathNotation

/// `1 + 1 = 1`: an "or" of truth values, or an addition of bits.
struct TruthValues: Doubt {
  let id = "truth-values"
  let reason = UnreadReason.truthValues
  let condition = "All numbers of both sides are 0 or 1, and there are no names."
  let example = "$1 + 1 = 1$"
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.isOfNumbers && link.isOfIntegers
      && link.literals.allSatisfy { $0.value == 0 || $0.value == 1 }
  }
}
