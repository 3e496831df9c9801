import NeuralNet

extension LayerFormInputs {
  /// The inputs and targets in the form of the network.
  func examples(for network: LayerFormNetwork) -> ModelExamples {
    switch network {
    case .layers:
      let targets = hasTargets ? targets.map { $0[0] } : []
      return .batch(Batch(inputs: inputs.map { $0[0] }, targets: targets))
    case .recurrent, .gated: return .sequences(sequences.batch)
    }
  }

  /// The inputs and targets step by step, under the names of a network unit by unit.
  func sequences(outputs: [String]) -> [RecurrentDeclaration.Sequence] {
    zip(inputs, targets).map { rows, aims in
      .init(
        rows.enumerated().map { t, row in
          let aim = t - (rows.count - aims.count)
          let isAimed = hasTargets && aims.indices.contains(aim)
          return Network.Sample(
            inputs: Dictionary(zip(names, row), uniquingKeysWith: { first, _ in first }),
            targets: isAimed
              ? Dictionary(zip(outputs, aims[aim]), uniquingKeysWith: { first, _ in first }) : [:])
        })
    }
  }

  /// The inputs and targets as sequences.
  var sequences: SequenceDataset {
    SequenceDataset(
      inputNames: names, targetNames: targetNames, inputs: inputs,
      targets: hasTargets ? targets : [])
  }
}
