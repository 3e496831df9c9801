import NeuralNet
import SourceText

/// Finds the examples that a directive runs a model on: those that it names, those of the network
/// itself, or those of the only data above that fit.
struct ExampleFinder {
  let bindings: NoteBindings
  let model: DeclaredModel
  let directive: DirectiveName
  /// The network that is made of the model and takes the examples in its place.
  var successor: Model?

  private var needsTargets: Bool { directive != .predict }

  /// How many targets an example has to have.
  private var outputs: Int { (successor ?? model.model).outputCount }

  /// The examples; nil after a diagnostic, or after what is wrong with the data was told.
  func findExamples(_ field: BodyNode.Entry?, _ reader: inout DirectiveReader) -> ModelExamples? {
    guard let examples = findFitting(field, &reader) else { return nil }
    let outputs = (successor ?? model.model).unitOutputs(over: examples)
    return reader.checkOutputs(outputs, at: field?.value.range) ? examples : nil
  }

  private func findFitting(
    _ field: BodyNode.Entry?, _ reader: inout DirectiveReader
  ) -> ModelExamples? {
    guard let field else {
      if let own = model.examples, successor == nil { return own }
      return findOnlyFitting(&reader)
    }
    guard let data = findDataset(field, &reader) else { return nil }
    guard !data.targetNames.isEmpty || !needsTargets else {
      reader.report(ExampleProblem.noTargets, at: field.value.range)
      return nil
    }
    do {
      return try model.examples(from: data, outputs: outputs)
    } catch {
      reader.report(error, at: field.value.range)
      return nil
    }
  }

  /// The data that a directive names, or the only one that fits; nil where the examples are the network's
  /// own, or after a diagnostic.
  func findData(_ field: BodyNode.Entry?, _ reader: inout DirectiveReader) -> NamedDataset? {
    if let field { return findDataset(field, &reader) }
    if model.examples != nil, successor == nil { return nil }
    return bindings.datasets.data(of: shapes).first
  }

  private func findOnlyFitting(_ reader: inout DirectiveReader) -> ModelExamples? {
    let fitting = bindings.datasets.data(of: shapes)
    if let only = fitting.first, fitting.count == 1 {
      return try? model.examples(from: only, outputs: outputs)
    }
    // Data that cannot be read is told about where it stands.
    if !bindings.unreadData.isEmpty, fitting.isEmpty {
      reader.markAsFollowing()
    } else if fitting.isEmpty {
      let isAny = !bindings.datasets.isEmpty
      reader.report(
        isAny ? ExampleProblem.noDataFits(directive) : .noData(directive), at: nil)
    } else {
      reader.report(ExampleProblem.severalData(fitting.compactMap(\.label), directive), at: nil)
    }
    return nil
  }

  /// The shapes of the data that fits.
  private var shapes: [NamedDatasets.Shape] {
    let hasSteps: Bool
    switch model.model {
    case .units(let network):
      if network.isUnrolled { return [] }
      hasSteps = false
    case .layers: hasSteps = false
    case .recurrent: hasSteps = true
    }
    let counts: Set = needsTargets ? [outputs] : [outputs, 0]
    return counts.map {
      NamedDatasets.Shape(hasSteps: hasSteps, inputs: model.inputNames.count, targets: $0)
    }
  }

  /// The data that a directive names; nil after a diagnostic, or after what is wrong with it was told.
  func findDataset(_ field: BodyNode.Entry, _ reader: inout DirectiveReader) -> NamedDataset? {
    guard let label = reader.readText(field) else { return nil }
    if let data = bindings.datasets[label] { return data }
    // Data that cannot be read is told about where it stands.
    if bindings.unreadData.contains(label) {
      reader.markAsFollowing()
      return nil
    }
    let known = bindings.datasets.compactMap(\.label)
    reader.report(ExampleProblem.unknownData(label, known: known), at: field.value.range)
    return nil
  }
}
