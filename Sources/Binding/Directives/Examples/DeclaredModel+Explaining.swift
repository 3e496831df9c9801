import NeuralNet

extension DeclaredModel {
  /// The network unit by unit with the examples that it is trained on.
  ///
  /// - Returns: the network; nil where it has examples of its own, and where it or they are too many
  ///   to be explained.
  func explained(on examples: ModelExamples) -> BoundNetwork? {
    guard network == nil, self.examples == nil, examples.count <= EngineLimits.explainedExamples
    else { return nil }
    return unitForm(on: examples).map {
      BoundNetwork(
        label: label, network: $0, notation: notation, range: range, declaration: declaration)
    }
  }

  /// The network unit by unit over some examples; nil where it is that already, and where it or they are too
  /// many to be explained.
  func unitForm(on examples: ModelExamples) -> Network? {
    let limit = EngineLimits.explainedScalars
    guard model.parameters.count <= limit, model.unitOutputs(over: examples) <= Double(limit) else {
      return nil
    }
    switch (model, examples) {
    case (.layers(let layers), .batch(let batch)):
      let data = Dataset(
        inputNames: inputNames, targetNames: layers.outputUnitNames, inputs: batch.inputRows,
        targets: batch.targetRows)
      return try? layers.unitForm(
        inputs: inputNames, samples: data.samples, learningRate: learningRate, frozen: frozen)
    case (.recurrent(let recurrent), .sequences(let batch)):
      return try? recurrent.unitForm(
        inputs: inputNames, batch: batch, learningRate: learningRate, frozen: frozen)
    default: return nil
    }
  }
}
