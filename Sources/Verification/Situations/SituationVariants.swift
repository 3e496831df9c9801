import Binding
import NeuralNet

/// Situations that follow from another one without a number that is stated: computed once for each, whatever
/// passages of a note ask for them.
final class SituationVariants {
  private var updates: [ObjectIdentifier: [Situation]] = [:]
  private var noughts: [ObjectIdentifier: [Situation]] = [:]
  /// Those that were asked about, which must live as long as their identifiers are used.
  private var known: [Situation] = []

  /// In networks with more givens none is tried at nought.
  private static let mostNoughts = 24
  /// So many situations are remembered; then they are forgotten, so that long notes take no more memory.
  private static let mostKnown = 64

  /// The situations after an update, of all parameters and of the weights alone.
  func updates(of situation: Situation) -> [Situation] {
    if let known = updates[ObjectIdentifier(situation)] { return known }
    let found = [false, true].compactMap { situation.updating(keepingBiases: $0) }
    remember(situation)
    updates[ObjectIdentifier(situation)] = found
    return found
  }

  /// The situations in which one parameter or one input is nought: `Without the bias`.
  func noughts(of situation: Situation) -> [Situation] {
    if let known = noughts[ObjectIdentifier(situation)] { return known }
    let network = situation.symbols.bound.network
    let quantities =
      network.parameterNames.map { Quantity.parameter($0) }
      + (network.samples.count == 1 ? network.inputs.map { Quantity.input($0) } : [])
    let found =
      quantities.count > Self.mostNoughts
      ? [] : quantities.compactMap { situation.stating([Situation.Restated($0, 0, .unsaid)]) }
    remember(situation)
    noughts[ObjectIdentifier(situation)] = found
    return found
  }

  private func remember(_ situation: Situation) {
    if known.count >= Self.mostKnown {
      (updates, noughts, known) = ([:], [:], [])
    }
    known.append(situation)
  }
}
