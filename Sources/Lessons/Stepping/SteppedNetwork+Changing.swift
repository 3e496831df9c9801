import Binding
import NeuralNet
import SourceText

/// What keeps a given number from being changed.
enum ChangeProblem: Error, Hashable {
  /// There is no name and number.
  case noAssignment
  case notANumber(String)
  case unknown(String, nearest: String?)
  /// The quantity is computed, not given.
  case computed(String)
  case refused
}

extension SteppedNetwork {
  /// The same network with one given number changed, all that follows computed anew.
  ///
  /// - Parameter text: a parameter, an input, a target or the learning rate, and its new number,
  ///   as in `w_5 = 0.5`.
  /// - Returns: the network, and what was changed.
  /// - Throws: `ChangeProblem`.
  func changing(_ text: String) throws(ChangeProblem) -> (SteppedNetwork, Quantity) {
    let parts = text.split { $0 == "=" || $0 == " " }.map(String.init)
    guard parts.count == 2 else { throw .noAssignment }
    guard let number = Double(parts[1]), number.isFinite else { throw .notANumber(parts[1]) }
    let finder = QuantityFinder(bound)
    guard let quantity = finder.quantity(parts[0]) else {
      throw .unknown(parts[0], nearest: finder.nearest(to: parts[0]))
    }
    guard let network = try network(with: quantity, number) else {
      throw .computed(symbol(quantity))
    }
    let changed = BoundNetwork(
      label: bound.label, network: network, notation: bound.notation, range: bound.range)
    return (with(changed), quantity)
  }

  private func network(
    with quantity: Quantity, _ number: Double
  ) throws(ChangeProblem) -> Network? {
    let network = bound.network
    switch quantity.kind {
    case .parameter(let name): return network.with(parameters: [name: number])
    case .learningRate:
      return try rebuilt(samples: network.samples, learningRate: number)
    case .input(let name), .target(let name):
      var samples = network.samples
      let sample = (quantity.sample ?? 1) - 1
      guard samples.indices.contains(sample) else { return nil }
      if case .input = quantity.kind {
        samples[sample].inputs[name] = number
      } else {
        samples[sample].targets[name] = number
      }
      return try rebuilt(samples: samples, learningRate: network.learningRate)
    default: return nil
    }
  }

  private func rebuilt(
    samples: [Network.Sample], learningRate: Double?
  ) throws(ChangeProblem) -> Network {
    let network = bound.network
    let parameters = zip(network.parameterNames, network.parameterValues)
    do {
      return try Network(
        inputs: network.inputs, parameters: parameters.map { .init($0, $1) },
        layers: network.layers, samples: samples, loss: network.loss,
        reduction: network.reduction, learningRate: learningRate, frozen: network.frozen)
    } catch {
      throw .refused
    }
  }
}
