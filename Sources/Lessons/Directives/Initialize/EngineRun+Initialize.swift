import Binding
import NeuralNet

extension EngineRun {
  /// Gaussian inputs and targets of variance 1 go through a network that each method initializes;
  /// inputs, targets and weights are drawn by one generator of the seed for each method.
  func initialize(_ request: InitializeRequest) -> [InitializeOutcome] {
    request.methods.map { method in
      var random = Xoshiro256(seed: request.seed)
      var network = request.network
      let rows = [network.inputCount, network.outputCount].map { width in
        (0..<request.examples).map { _ in (0..<width).map { _ in random.nextGaussian() } }
      }
      for l in network.layers.indices {
        network.initialize(layer: l, method.initializer, using: &random)
      }
      return InitializeOutcome(
        method: method.name, initializer: method.initializer,
        layers: network.statistics(on: Batch(inputs: rows[0], targets: rows[1])))
    }
  }
}
