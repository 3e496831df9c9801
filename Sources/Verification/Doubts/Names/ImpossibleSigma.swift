import Binding
import MathNotation

/// `\sigma(2) = 3`, where the note names the logistic function, whose values lie between 0 and 1.
struct ImpossibleSigma: Doubt {
  let id = "impossible-sigma"
  let reason = UnreadReason.impossibleSigma
  let condition = """
    A value takes σ for the logistic function, which the note has shown or named, and the number is none that \
    it can have.
    """
  let example = "With the sigmoid $\\sigma$: $\\sigma(2) = 3$."
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    guard link.judgement.use.leanings.contains(.convention),
      link.sides.first.map({ isValue($0, link) }) == true,
      let surroundings = link.context.shared.surroundings,
      link.symbols.table.isLogisticShown || surroundings.namesLogisticSigma
    else { return false }
    return link.statedNumbers.contains { !$0.isPossibleOfLogistic }
  }

  /// Whether a side is a value of σ.
  private func isValue(_ side: Subtree, _ link: DoubtedLink) -> Bool {
    if case .apply(link.symbols.table.sigma, _) = side.kind { true } else { false }
  }
}
