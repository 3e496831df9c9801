import Binding
import MathNotation
import Platform

/// σ is taken for the logistic function, but the network at hand has no logistic unit.
struct UnsureConvention: Doubt {
  let id = "unsure-convention"
  let reason = UnreadReason.logisticSigma
  let condition = """
    A value takes σ for the logistic function, and neither a definition, a logistic unit of the \
    network, two values further up nor a word for it show that it is; or the number is none that it can \
    have, or one that another activation has. Of two values of σ the arguments are compared, whatever it is.
    """
  let example = #"$\sigma(1) = 0.2$"#
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.convention) && !isSubstitution(link)
      && !isShown(for: link)
  }

  /// Whether both sides are σ of something: that the author puts a number for what stands on the left is
  /// right or wrong for any function that is nowhere flat.
  private func isSubstitution(_ link: DoubtedLink) -> Bool {
    link.sides.count == 2
      && link.sides.allSatisfy { isValue(of: link.symbols.table.sigma, $0, link) }
  }

  private func isValue(of function: Name, _ side: Subtree, _ link: DoubtedLink) -> Bool {
    if case .apply(function, _) = link.context.formula.nodes[side.root].kind { true } else { false }
  }

  /// Whether the note has shown what σ is, and the number may be one of its values.
  private func isShown(for link: DoubtedLink) -> Bool {
    guard let surroundings = link.context.shared.surroundings,
      link.symbols.table.isLogisticShown || surroundings.namesLogisticSigma
    else { return false }
    let values = link.statedNumbers
    return !values.isEmpty && values.allSatisfy(\.isPossibleOfLogistic)
      && !surroundings.namesOtherSigma && !isOfAnotherActivation(link)
  }

  /// Whether the number is what another activation makes of the same argument: the argument is what the
  /// logistic function makes its value of.
  private func isOfAnotherActivation(_ link: DoubtedLink) -> Bool {
    guard let side = link.sides.first, isValue(of: link.symbols.table.sigma, side, link),
      case .scalar(let value)? = link.judgement.left?.written,
      let number = link.judgement.right?.stated
    else { return false }
    let argument = log(value.value / (1 - value.value))
    return [argument, max(0, argument), tanh(argument), (argument + 1) / 2]
      .contains { abs($0 - number.value) <= number.radius }
  }
}
