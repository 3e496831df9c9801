import Binding
import MathNotation
import Prose

/// `An autoencoder would have $W^{[2]} = (W^{[1]})^T$`: the names are those of a network that nobody has built.
struct OtherNetwork: Doubt {
  let id = "other-network"
  let reason = UnreadReason.otherNetwork
  let condition = """
    The names of a network are all that the chain is made of, and the words before the formula tell of what is \
    not so: `would have`, `without`.
    """
  let example = "A linear unit would have $out_{h_1} = net_{h_1}$."

  /// What tells of another network than the one at hand.
  private static let telling = Concepts([.irrealis, .unreal, .counterfactual])
  func holds(for link: DoubtedLink) -> Bool {
    guard let network = link.symbols.network,
      link.names.contains(where: { network.knows($0) || link.symbols.isDeclared($0) }),
      let passage = link.context.shared.surroundings?.passage
    else { return false }
    let before = passage.tokens[passage.sentence.lowerBound..<passage.place]
    return before.contains { $0.tells(anyOf: Self.telling) } && isOfNames(link.context)
  }

  /// Whether a chain states no number: those in it only count, as in `1 - a^2`.
  private func isOfNames(_ context: ChainContext) -> Bool {
    let isStated = context.chain.sides.contains { side in
      guard let root = side.root else { return false }
      return context.formula.statedNumber(at: root) != nil
        || !context.formula.statedEntries(at: root).isEmpty
    }
    return !isStated
      && context.nodes.allSatisfy { context.formula.literal(at: $0)?.isSmallInteger ?? true }
  }
}

extension Literal {
  /// Whether it is a whole number of one digit.
  fileprivate var isSmallInteger: Bool { isInteger && value < 10 }
}
