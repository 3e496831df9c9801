import NeuralNet

extension DeclaredModel {
  /// The network unit by unit with the examples that it is trained on.
  ///
  /// - Returns: the network; nil where it has examples of its own, and where it or they are too many
  ///   to be explained.
  func explained(on examples: ModelExamples) -> BoundNetwork? {
    let limit = EngineLimits.explainedScalars
    guard network == nil, self.examples == nil, examples.count <= EngineLimits.explainedExamples,
      model.parameters.count <= limit, model.unitOutputs(over: examples) <= Double(limit)
    else { return nil }
    return (try? unitForm(on: examples)).flatMap(\.self).map {
      BoundNetwork(
        label: label, network: $0, notation: notation, range: range, declaration: declaration)
    }
  }

  private func unitForm(on examples: ModelExamples) throws(NetworkProblems) -> Network? {
    switch (model, examples) {
    case (.layers(let layers), .batch(let batch)):
      let data = Dataset(
        inputNames: inputNames, targetNames: layers.outputUnitNames, inputs: batch.inputRows,
        targets: batch.targetRows)
      return try layers.unitForm(
        inputs: inputNames, samples: data.samples, learningRate: learningRate, frozen: frozen)
    case (.recurrent(let recurrent), .sequences(let batch)):
      return try recurrent.unitForm(
        inputs: inputNames, batch: batch, learningRate: learningRate, frozen: frozen)
    default: return nil
    }
  }
}
