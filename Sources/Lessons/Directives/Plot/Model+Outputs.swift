import NeuralNet

extension Model {
  /// The outputs for one example's inputs; none for recurrent networks.
  func output(for inputs: [Double]) -> [Double] {
    switch self {
    case .layers(let network): return network.predict([inputs]).first ?? []
    case .units(let network):
      let named = Dictionary(
        zip(network.inputs, inputs), uniquingKeysWith: { first, _ in first })
      let examples = ModelExamples.units(NetworkExamples([Network.Sample(inputs: named)]))
      return outputs(for: examples).first ?? []
    case .recurrent: return []
    }
  }
}
