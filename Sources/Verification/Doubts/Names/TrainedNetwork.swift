import Binding
import MathNotation

/// `w_1 = 0.2` below a directive that trains the network, where that had the value at a step on the way,
/// or where the training is too long for a check: the note may speak of the network as it was then.
struct TrainedNetwork: Doubt {
  let id = "trained-network"
  let reason = UnreadReason.trainedNetwork
  let condition = """
    A value leans on a parameter of the network, or on what is computed from one, the network is \
    trained further up, and the value holds at a step of that training, or the training is too long \
    for a check or has no end; or the chain is about such a quantity, and both sides agree as far as \
    the decimals of their numbers allow.
    """
  let example = """
    ~~~nn network
    inputs: {x: 2}
    parameters: {w: 0.5}
    layers: [{units: {o: w x}}]
    targets: {o: 3}
    learning_rate: 0.1
    ~~~

    ~~~nn train
    steps: 10
    ~~~

    Then $2 out_o = 4.56$.
    """
  let withdrawsRounding = true

  func holds(for link: DoubtedLink) -> Bool {
    link.judgement.use.leanings.contains(.trainedNetwork)
      || isAboutTrainedQuantity(link) && link.agreesWithinDecimals
  }

  /// Whether the chain begins or ends with a quantity whose value is not known: then its numbers
  /// may show the unknown ones, and more is lost to their decimals than where a value can be told.
  private func isAboutTrainedQuantity(_ link: DoubtedLink) -> Bool {
    let sides = link.context.chain.sides
    return [sides.first, sides.last].compactMap { $0?.root }.contains { root in
      link.context.symbols(under: root).contains {
        link.symbols.symbol(named: $0)?.use.leanings.contains(.trainedNetwork) == true
      }
    }
  }
}
