import NeuralNet
import SourceText

/// Reads `predict` directives.
struct PredictReader: ModelDirectiveReader {
  private typealias Key = PredictDirective.Key

  var reader: DirectiveReader
  let bindings: NoteBindings
  /// The index of the model that predicts.
  let model: Int

  private var declared: DeclaredModel { bindings.models[model] }
  private var finder: ExampleFinder {
    ExampleFinder(bindings: bindings, model: declared, directive: .predict)
  }

  /// How many characters are added to a text at most, and usually.
  private static let maximumCharacters = 10_000
  private static let usualCharacters = 20

  /// The request with its number of decimals; nil if something is wrong.
  mutating func read() -> (request: PredictRequest, digits: Int?)? {
    guard let fields = reader.readOptionalFields(of: .predict) else { return nil }
    let digits = fields[CommonKey.digits].flatMap { reader.readDigits($0) }
    let task: PredictRequest.Task?
    if let field = fields[Key.start] {
      task = readGeneration(from: field, fields).map { .text($0) }
    } else if let field = fields[Key.inputs] {
      task = readRows(from: field).map { .outputs($0) }
    } else {
      task = finder.findExamples(fields[Key.data], &reader).map { .outputs(rows(of: $0)) }
    }
    guard var task, !reader.hasErrors else { return nil }
    if let field = fields[Key.seeds] { drawAnew(field, fields, &task) }
    guard !reader.hasErrors else { return nil }
    return (PredictRequest(model: model, task: task), digits)
  }

  /// Adds the examples that other seeds make of the same data.
  private mutating func drawAnew(
    _ field: BodyNode.Entry, _ fields: DirectiveFields, _ task: inout PredictRequest.Task
  ) {
    guard let seeds = reader.readSeeds(field) else { return }
    guard case .outputs(var rows) = task, let data = finder.findData(fields[Key.data], &reader),
      let source = data.source, source.varies
    else {
      if !reader.hasErrors { reader.report(PredictProblem.nothingDrawn, at: field.key.range) }
      return
    }
    guard rows.hasClasses else {
      reader.report(PredictProblem.notClasses, at: field.key.range)
      return
    }
    let outputs = declared.model.outputCount
    for seed in seeds {
      var drawn = data
      drawn.content = .examples(source.make(seed: seed))
      guard let examples = try? declared.examples(from: drawn, outputs: outputs) else { continue }
      rows.anew.append((seed, self.rows(of: examples)))
    }
    task = .outputs(rows)
  }

  /// The rows that are shown of examples.
  private func rows(of examples: ModelExamples) -> PredictRequest.Rows {
    switch examples {
    case .batch(let batch):
      return .init(
        examples: examples, inputs: batch.inputRows,
        targets: batch.targets.isEmpty ? nil : batch.targetRows)
    case .units(let units):
      let targets = units.samples.map { sample in
        declared.targetNames.compactMap { sample.targets[$0] }
      }
      return .init(
        examples: examples,
        inputs: units.samples.map { sample in declared.inputNames.map { sample.inputs[$0] ?? 0 } },
        targets: targets.contains { $0.isEmpty } ? nil : targets)
    case .sequences(let batch):
      return .init(
        examples: examples, inputs: batch.inputRows, targets: batch.targetRows,
        stepCount: max(1, batch.inputs.count))
    }
  }

  /// Rows of inputs that are written out; nil after a diagnostic.
  private mutating func readRows(from field: BodyNode.Entry) -> PredictRequest.Rows? {
    guard let rows = reader.readRows(field) else { return nil }
    let width = declared.inputNames.count
    if let odd = rows.first(where: { $0.count != width }) {
      reader.report(
        .width(of: field.part, expected: width, found: odd.count), at: field.value.range)
      return nil
    }
    let examples: ModelExamples
    switch declared.model {
    case .units(let network):
      examples = .units(
        NetworkExamples(
          rows.map { row in
            .init(inputs: Dictionary(zip(network.inputs, row), uniquingKeysWith: { a, _ in a }))
          }))
    case .layers: examples = .batch(Batch(inputs: rows))
    case .recurrent: examples = .sequences(SequenceBatch(inputs: rows.map { [$0] }))
    }
    return .init(examples: examples, inputs: rows, targets: nil)
  }

  /// How a text is to go on; nil after a diagnostic.
  private mutating func readGeneration(
    from field: BodyNode.Entry, _ fields: DirectiveFields
  ) -> PredictRequest.Generation? {
    guard case .recurrent = declared.model, let source = fields[Key.data],
      let data = finder.findDataset(source, &reader), !data.alphabet.isEmpty
    else {
      if !reader.hasErrors { reader.report(PredictProblem.notCharacters, at: field.key.range) }
      return nil
    }
    guard finder.findExamples(source, &reader) != nil, let start = reader.readText(field) else {
      return nil
    }
    let count = fields[Key.count].flatMap {
      reader.readWhole($0, atLeast: 1, limit: Self.maximumCharacters)
    }
    if let odd = start.first(where: { !data.alphabet.contains($0) }) {
      reader.report(PredictProblem.unknownCharacter(odd), at: field.value.range)
      return nil
    }
    return .init(alphabet: data.alphabet, start: start, count: count ?? Self.usualCharacters)
  }
}
