package import NeuralNet

extension Network {
  /// The network with one given number changed; `nil` where the quantity is computed, not given.
  package func changing(
    _ quantity: Quantity, to number: Double
  ) throws(NetworkProblems) -> Network? {
    switch quantity.kind {
    case .parameter(let name): return with(parameters: [name: number])
    case .learningRate: return try rebuilt(samples: samples, learningRate: number)
    case .input(let name), .target(let name):
      var samples = samples
      let sample = (quantity.sample ?? 1) - 1
      guard samples.indices.contains(sample) else { return nil }
      if case .input = quantity.kind {
        samples[sample].inputs[name] = number
      } else {
        samples[sample].targets[name] = number
      }
      return try rebuilt(samples: samples, learningRate: learningRate)
    default: return nil
    }
  }

  private func rebuilt(
    samples: [Sample], learningRate: Double?
  ) throws(NetworkProblems) -> Network {
    try Network(
      inputs: inputs,
      parameters: zip(parameterNames, parameterValues).map { Parameter($0, $1) },
      layers: layers, samples: samples, loss: loss, reduction: reduction,
      learningRate: learningRate, frozen: frozen)
  }
}
