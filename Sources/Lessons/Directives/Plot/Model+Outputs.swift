import NeuralNet

extension Model {
  /// Whether its outputs are probabilities: those of logistic units or of softmax.
  var givesProbabilities: Bool {
    switch self {
    case .layers(let network):
      network.layers.last.map { [.logistic, .softmax].contains($0.activation) } ?? false
    case .units(let network):
      network.outputUnits.allSatisfy { name in
        network.units.first { $0.name == name }.map {
          [.logistic, .softmax].contains($0.activation)
        }
          ?? false
      }
    case .recurrent: false
    }
  }

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
