import MathNotation

/// `1 + 1 = 1`: an "or" of truth values, or an addition of bits.
struct TruthValues: Doubt {
  let id = "truth-values"
  let reason = UnreadReason.truthValues
  let condition = """
    All numbers of both sides are 0 or 1, and there are no names but those of matrices of noughts and ones, which \
    agree modulo 2.
    """
  let example = "$1 + 1 = 1$"
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    guard link.isOfIntegers, link.literals.allSatisfy({ $0.value == 0 || $0.value == 1 }) else {
      return false
    }
    return link.isOfNumbers || isOfMatricesOfBits(link)
  }

  /// Whether matrices of noughts and ones are combined to one that is right modulo 2.
  private func isOfMatricesOfBits(_ link: DoubtedLink) -> Bool {
    guard let (a, b) = link.matrices else { return false }
    let areOfBits = link.names.allSatisfy { name in
      link.matrix(named: name)?.entries.allSatisfy { $0.value == 0 || $0.value == 1 } == true
    }
    return areOfBits
      && zip(a.entries, b.entries).allSatisfy {
        ($0.value - $1.value).remainder(dividingBy: 2) == 0
      }
  }
}
