package import NeuralNet
package import SourceText

/// A network that a note declares, evaluated, with the notation that the note uses for it.
package struct BoundNetwork: Sendable {
  /// The label of the directive, if it has one.
  package let label: String?
  /// Its units and givens.
  package let network: Network
  /// What it computes.
  package let values: Values
  /// How the note spells its quantities.
  package let notation: Notation
  /// The directive, in bytes of the note that declares the network.
  package let range: ByteRange
  /// The body of the directive, as written.
  package let declaration: String
  /// Whether its parameters are what a training made of them, and so not written in the note.
  package let isTrained: Bool

  /// Evaluates a network.
  ///
  /// - Complexity: that of a forward pass over all samples.
  package init(
    label: String?, network: Network, notation: Notation, range: ByteRange, declaration: String,
    isTrained: Bool = false
  ) {
    self.label = label
    self.network = network
    values = network.evaluate()
    self.notation = notation
    self.range = range
    self.declaration = declaration
    self.isTrained = isTrained
  }

  /// The same declaration with another network of the same wiring, evaluated.
  func replacing(_ network: Network) -> BoundNetwork {
    BoundNetwork(
      label: label, network: network, notation: notation, range: range, declaration: declaration,
      isTrained: isTrained)
  }

  /// The network with the parameters of a trained model, evaluated anew.
  package func trained(as model: Model) -> BoundNetwork {
    let numbers = model.parameters
    let parameters = Dictionary(
      model.namedParameters.map { ($0.name, numbers[$0.index]) },
      uniquingKeysWith: { first, _ in first })
    return BoundNetwork(
      label: label, network: network.with(parameters: parameters), notation: notation,
      range: range, declaration: declaration, isTrained: true)
  }
}
