import NeuralNet

extension DeclaredModel {
  /// The examples of a data set in the form of the model.
  ///
  /// - Parameters:
  ///   - data: the data set.
  ///   - outputs: how many targets an example has to have; as many as the model has outputs if nil.
  /// - Returns: the examples, under the names of the model where it has names.
  /// - Throws: why the data does not fit: it has other numbers of inputs or targets, or only one of
  ///   both has time steps. Data without targets fits any number of them.
  func examples(
    from data: NamedDataset, outputs: Int? = nil
  ) throws(EngineProblem) -> ModelExamples {
    let widths = [
      ("input", inputNames.count, data.inputNames.count),
      ("target", outputs ?? model.outputCount, data.targetNames.count),
    ]
    switch (model, data.content) {
    case (.recurrent, .examples), (.layers, .sequences), (.units, .sequences): throw .dataForm
    case (.units(let network), _) where network.isUnrolled: throw .dataForm
    default: break
    }
    for (what, expected, found) in widths
    where expected != found && !(what == "target" && found == 0) {
      throw .dataWidth(what: what, expected: expected, found: found)
    }
    switch (model, data.content) {
    case (.units(let network), .examples(let rows)): return .units(Self.named(rows, network))
    case (_, .examples(let rows)): return .batch(rows.batch)
    case (_, .sequences(let rows)): return .sequences(rows.batch)
    }
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
