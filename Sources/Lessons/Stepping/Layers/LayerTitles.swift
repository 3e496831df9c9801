package import NeuralNet

/// The titles of a network's layers, with the time step where it is unrolled over steps.
package struct LayerTitles {
  private let layers: [(isOutput: Bool, step: Int?)]

  package init(_ network: Network) {
    let outputs = Set(network.outputUnits.map { TimedName.parts(of: $0).base })
    layers = network.layers.enumerated().map { index, layer in
      let step = layer.units.first.flatMap { TimedName.parts(of: $0.name).step }
      let isOutput =
        index == network.layers.count - 1
        || step != nil
          && layer.units.contains { outputs.contains(TimedName.parts(of: $0.name).base) }
      return (isOutput, step)
    }
  }

  /// Hidden layers are numbered where there are several, in each time step from 1 on.
  package var all: [String] {
    var counts: [Int: Int] = [:]
    for layer in layers where !layer.isOutput { counts[layer.step ?? 0, default: 0] += 1 }
    var numbers: [Int: Int] = [:]
    return layers.map { layer in
      guard !layer.isOutput else {
        return StepperWords.layer(isOutput: true, number: nil, step: layer.step)
      }
      numbers[layer.step ?? 0, default: 0] += 1
      let isOnly = counts[layer.step ?? 0] == 1
      return StepperWords.layer(
        isOutput: false, number: isOnly ? nil : numbers[layer.step ?? 0], step: layer.step)
    }
  }
}
