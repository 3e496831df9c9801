import NeuralNet

extension ResultWriter {
  /// What a step does in words, and its chain of equations.
  mutating func explain(_ step: Step, of network: NetworkWriter) {
    paragraph(network.sentence(step))
    display(network.chain(step))
  }
}
