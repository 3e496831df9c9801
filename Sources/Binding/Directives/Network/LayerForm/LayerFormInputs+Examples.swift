import NeuralNet

extension LayerFormInputs {
  /// The inputs and targets in the form of the network.
  func examples(for network: LayerFormNetwork) -> ModelExamples {
    switch network {
    case .layers:
      let targets = hasTargets ? targets.map { $0[0] } : []
      return .batch(Batch(inputs: inputs.map { $0[0] }, targets: targets))
    case .recurrent: return .sequences(sequences.batch)
    }
  }

  /// The inputs and targets as sequences.
  var sequences: SequenceDataset {
    SequenceDataset(
      inputNames: names, targetNames: targetNames, inputs: inputs,
      targets: hasTargets ? targets : [])
  }
}
