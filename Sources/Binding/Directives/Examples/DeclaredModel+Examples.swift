import NeuralNet

extension DeclaredModel {
  /// The examples of a data set in the form of the model.
  ///
  /// - Parameters:
  ///   - data: the data set.
  ///   - outputs: how many targets an example has to have.
  /// - Returns: the examples, under the names of the model where it has names.
  /// - Throws: why the data does not fit: it has other numbers of inputs or targets, or only one of
  ///   both has time steps. Data without targets fits any number of them.
  func examples(
    from data: NamedDataset, outputs: Int
  ) throws(ExampleProblem) -> ModelExamples {
    let examples: () -> ModelExamples
    switch (model, data.content) {
    case (.units(let network), .examples(let rows)) where !network.isUnrolled:
      examples = { .units(Self.named(rows, network)) }
    case (.layers, .examples(let rows)): examples = { .batch(rows.batch) }
    case (.recurrent, .sequences(let rows)): examples = { .sequences(rows.batch) }
    case (.recurrent, .examples), (.layers, .sequences), (.units, _): throw .form
    }
    let given = (inputs: data.inputNames.count, targets: data.targetNames.count)
    guard given.inputs == inputNames.count else {
      throw .inputs(expected: inputNames.count, found: given.inputs)
    }
    guard given.targets == outputs || given.targets == 0 else {
      throw .targets(expected: outputs, found: given.targets)
    }
    return examples()
  }

  /// Rows under the names of a network: their own where those are the same, else in its order.
  private static func named(_ rows: Dataset, _ network: Network) -> NetworkExamples {
    let isNamed =
      Set(rows.inputNames) == Set(network.inputs)
      && Set(rows.targetNames) == Set(network.outputUnits)
    let named = Dataset(
      inputNames: isNamed ? rows.inputNames : network.inputs,
      targetNames: isNamed ? rows.targetNames : network.outputUnits, inputs: rows.inputs,
      targets: rows.targets)
    return NetworkExamples(named.samples)
  }
}
