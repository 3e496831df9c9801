import Binding
import MathNotation

/// σ is taken for the logistic function, but the network at hand has no logistic unit.
struct UnsureConvention: Doubt {
  let id = "unsure-convention"
  let reason = UnreadReason.logisticSigma
  let condition = """
    A value takes σ for the logistic function, and neither a definition, a logistic unit of the \
    network nor two values further up show that it is; or the number is none that it can have.
    """
  let example = #"$\sigma(1) = 0.2$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.convention) && !isShown(for: link)
  }

  /// Whether the note has shown what σ is, and the number may be one of its values.
  private func isShown(for link: DoubtedLink) -> Bool {
    guard link.symbols.table.isLogisticShown, let surroundings = link.context.shared.surroundings,
      let number = link.judgement.right?.stated ?? link.judgement.left?.stated
    else { return false }
    return number.isPossibleOfLogistic && !surroundings.namesOtherSigma
  }
}
