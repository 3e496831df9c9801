import NeuralNet
import NoteMarkup
import SourceText

/// Reads the directives that the engine runs on a network: `train`, `predict`, `transfer`; and
/// `initialize`, which needs none.
struct EngineReader {
  var reader: DirectiveReader
  let bindings: NoteBindings
  /// The index of the model that it is about; nil if there is none.
  let index: Int?
  /// Whether the directive names the network, and does not just stand below it.
  let isNamed: Bool

  /// What a transfer calls the network that it makes.
  private(set) var newName: String?

  private var limits: EngineLimits { bindings.limits }
  private var model: DeclaredModel? { index.map { bindings.models[$0] } }

  init(reader: DirectiveReader, bindings: NoteBindings, index: Int?, isNamed: Bool) {
    self.reader = reader
    self.bindings = bindings
    self.index = index
    self.isNamed = isNamed
  }

  /// The request with its number of decimals; nil if something is wrong.
  mutating func read(_ name: DirectiveName) -> (request: EngineRequest, digits: Int?)? {
    let own: [String] =
      switch name {
      case .train: ["data", "show"] + PlanReader.keys
      case .predict: ["data", "inputs", "start", "count"]
      case .transfer:
        ["name", "data", "remove", "add", "loss", "initialize_seed"] + PlanReader.keys
      default: ["methods", "sizes", "activation", "examples", "seed"]
      }
    var fields: [String: BodyNode.Entry] = [:]
    if let root = reader.body.root, root.kind != .nothing {
      guard let found = reader.fields(of: root, named: name.rawValue, keys: own + ["digits"])
      else { return nil }
      fields = found
    } else if reader.hasErrors {
      return nil
    }
    let digits = fields["digits"].flatMap { field in
      reader.whole(field, of: "digits", limit: LessonRequest.possibleDigits.upperBound)
    }
    guard name != .transfer || readName(fields["name"]) else { return nil }
    let request: EngineRequest? =
      switch name {
      case .train: train(fields).map { .train($0) }
      case .predict: predict(fields).map { .predict($0) }
      case .transfer: transfer(fields).map { .transfer($0) }
      default: initialize(fields).map { .initialize($0) }
      }
    guard let request, !reader.hasErrors else { return nil }
    return (request, digits)
  }

  // MARK: Training

  private mutating func train(_ fields: [String: BodyNode.Entry]) -> TrainRequest? {
    guard let model, let index else { return nil }
    let parts = fields["show"].map { readParts($0) } ?? [.loss]
    guard let examples = examples(fields["data"], for: model, .train) else {
      return nil
    }
    let plan = PlanReader(limits: limits, fields: fields, rate: model.learningRate)
      .read(&reader, examples: examples.count)
    guard var plan else { return nil }
    plan.frozen = model.frozen
    return TrainRequest(model: index, examples: examples, plan: plan, parts: parts)
  }

  private mutating func readParts(_ field: BodyNode.Entry) -> [TrainRequest.Part] {
    let words = TrainRequest.Part.allCases.map { (word: $0.rawValue, value: $0) }
    return reader.words(field, named: "show").compactMap { _, node in
      reader.word(BodyNode.Entry(key: field.key, value: node), named: "show", in: words)
    }
  }

  /// The examples that a directive names, those of the network itself, or those of the only data
  /// above that fit.
  private mutating func examples(
    _ field: BodyNode.Entry?, for model: DeclaredModel, _ name: DirectiveName, outputs: Int? = nil
  ) -> ModelExamples? {
    guard let field else {
      if let own = model.examples, outputs == nil { return own }
      return onlyFitting(model, name, outputs: outputs)
    }
    guard let data = dataset(field) else { return nil }
    guard !data.targetNames.isEmpty || name == .predict else {
      reader.report(.engine(.noTargetsInData), at: field.value.range)
      return nil
    }
    do {
      return try model.examples(from: data, outputs: outputs)
    } catch {
      reader.report(.engine(error), at: field.value.range)
      return nil
    }
  }

  private mutating func onlyFitting(
    _ model: DeclaredModel, _ name: DirectiveName, outputs: Int?
  ) -> ModelExamples? {
    let fitting = bindings.datasets.compactMap { data -> (String?, ModelExamples)? in
      guard !data.targetNames.isEmpty || name == .predict else { return nil }
      return (try? model.examples(from: data, outputs: outputs)).map { (data.label, $0) }
    }
    if fitting.count == 1 { return fitting[0].1 }
    // Data that cannot be read is told about where it stands.
    if !bindings.unreadData.isEmpty, fitting.isEmpty {
      reader.markAsFollowing()
    } else if fitting.isEmpty {
      let isAny = !bindings.datasets.isEmpty
      reader.report(.engine(isAny ? .noDataFits(name) : .noData(name)), at: nil)
    } else {
      reader.report(.engine(.severalData(fitting.compactMap(\.0), name)), at: nil)
    }
    return nil
  }

  private mutating func dataset(_ field: BodyNode.Entry) -> NamedDataset? {
    guard let label = reader.text(field, named: "data") else { return nil }
    if let data = bindings.datasets.first(where: { $0.label == label }) { return data }
    // Data that cannot be read is told about where it stands.
    if bindings.unreadData.contains(label) {
      reader.markAsFollowing()
      return nil
    }
    let known = bindings.datasets.compactMap(\.label)
    reader.report(.engine(.unknownData(label, known: known)), at: field.value.range)
    return nil
  }

  // MARK: Prediction

  private mutating func predict(_ fields: [String: BodyNode.Entry]) -> PredictRequest? {
    guard let model, let index else { return nil }
    if let field = fields["start"] { return generate(fields, field, model, index) }
    if let field = fields["inputs"] { return predict(inputs: field, model, index) }
    return examples(fields["data"], for: model, .predict).map { request(index, $0, model) }
  }

  private func request(
    _ index: Int, _ examples: ModelExamples, _ model: DeclaredModel
  ) -> PredictRequest {
    switch examples {
    case .batch(let batch):
      return PredictRequest(
        model: index, examples: examples, rows: batch.inputRows,
        targets: batch.targets.isEmpty ? nil : batch.targetRows)
    case .units(let units):
      guard case .units(let network) = model.model else { break }
      let targets = units.samples.map { sample in
        network.outputUnits.compactMap { sample.targets[$0] }
      }
      return PredictRequest(
        model: index, examples: examples,
        rows: units.samples.map { sample in network.inputs.map { sample.inputs[$0] ?? 0 } },
        targets: targets.contains { $0.isEmpty } ? nil : targets)
    case .sequences(let batch):
      return PredictRequest(
        model: index, examples: examples, rows: batch.inputRows, targets: batch.targetRows,
        stepCount: max(1, batch.inputs.count))
    }
    return PredictRequest(model: index, examples: examples, rows: [], targets: nil)
  }

  private mutating func predict(
    inputs field: BodyNode.Entry, _ model: DeclaredModel, _ index: Int
  ) -> PredictRequest? {
    guard let rows = reader.rows(field.value, of: "inputs") else { return nil }
    let width = model.inputNames.count
    if let odd = rows.first(where: { $0.count != width }) {
      reader.report(
        .engine(
          .shape(
            of: "inputs", expected: "\(width)", found: EngineProblem.count(odd.count, "number"))),
        at: field.value.range)
      return nil
    }
    let examples: ModelExamples
    switch model.model {
    case .units(let network):
      examples = .units(
        NetworkExamples(
          rows.map { row in
            .init(inputs: Dictionary(zip(network.inputs, row), uniquingKeysWith: { a, _ in a }))
          }))
    case .layers: examples = .batch(Batch(inputs: rows))
    case .recurrent: examples = .sequences(SequenceBatch(inputs: rows.map { [$0] }))
    }
    return PredictRequest(model: index, examples: examples, rows: rows, targets: nil)
  }

  private mutating func generate(
    _ fields: [String: BodyNode.Entry], _ field: BodyNode.Entry, _ model: DeclaredModel,
    _ index: Int
  ) -> PredictRequest? {
    guard case .recurrent = model.model, let source = fields["data"], let data = dataset(source),
      !data.alphabet.isEmpty
    else {
      if !reader.hasErrors { reader.report(.engine(.notCharacters), at: field.key.range) }
      return nil
    }
    guard let examples = examples(source, for: model, .predict),
      let start = reader.text(field, named: "start")
    else { return nil }
    let count = fields["count"].flatMap {
      reader.whole($0, of: "count", atLeast: 1, limit: 10_000)
    }
    if let odd = start.first(where: { !data.alphabet.contains($0) }) {
      reader.report(.engine(.unknownCharacter(String(odd))), at: field.value.range)
      return nil
    }
    var request = PredictRequest(model: index, examples: examples, rows: [], targets: nil)
    request.generation = .init(alphabet: data.alphabet, start: start, count: count ?? 20)
    return request
  }

  // MARK: Transfer

  private mutating func transfer(_ fields: [String: BodyNode.Entry]) -> TransferRequest? {
    guard let model, let index else { return nil }
    guard case .layers(let network) = model.model else {
      reader.report(.engine(.transferForm), at: nil)
      return nil
    }
    let removed = fields["remove"].flatMap { reader.whole($0, of: "remove") } ?? 1
    var drafts: [LayerFormDraft] = []
    if let field = fields["add"] {
      drafts = (reader.list(field, named: "add") ?? []).map {
        LayerFormDraft($0, &reader, limit: limits.parameters)
      }
    }
    if removed >= network.layers.count, drafts.isEmpty, let field = fields["remove"] {
      reader.report(
        .engine(.removesTooMany(removed, layers: network.layers.count)), at: field.value.range)
    }
    let loss = fields["loss"].flatMap {
      reader.word($0, named: "loss", in: NetworkWords.losses)
    }
    let seed = fields["initialize_seed"].flatMap { reader.seed($0) } ?? 0
    let kept = network.layers.dropLast(min(removed, network.layers.count))
    let outputs = drafts.last?.units ?? kept.last?.unitCount ?? 1
    guard !reader.hasErrors,
      let examples = examples(fields["data"], for: model, .transfer, outputs: outputs)
    else { return nil }
    let plan = PlanReader(limits: limits, fields: fields, rate: model.learningRate)
      .read(&reader, examples: examples.count)
    guard let plan else { return nil }
    return TransferRequest(
      model: index, removed: removed, added: drafts.map(\.layer),
      initializers: drafts.map(\.usualInitializer), seed: seed, loss: loss, examples: examples,
      plan: plan)
  }

  /// Reads what the new network is called; false if something is wrong with that.
  private mutating func readName(_ field: BodyNode.Entry?) -> Bool {
    guard let field else { return true }
    guard let name = reader.text(field, named: "name") else { return false }
    newName = name
    if bindings.models.contains(where: { $0.label == name }) {
      reader.report(.repeatedLabel(name), at: field.value.range)
      return false
    }
    return true
  }

  // MARK: Initialization

  private mutating func initialize(_ fields: [String: BodyNode.Entry]) -> InitializeRequest? {
    let table = NetworkWords.initializers
    var methods = ["zero", "gaussian", "xavier", "he", "lecun", "orthogonal"].compactMap { name in
      NetworkWords.value(of: name, in: table).map { (name: name, initializer: $0) }
    }
    if let field = fields["methods"] {
      methods = reader.words(field, named: "methods").compactMap { text, node in
        reader.word(BodyNode.Entry(key: field.key, value: node), named: "method", in: table)
          .map { (NetworkWords.plain(text), $0) }
      }
    }
    var sizes = [100, 100, 100, 100, 100, 100]
    if isNamed, case .layers(let network)? = model?.model {
      sizes = [network.inputCount] + network.layers.map(\.unitCount)
    }
    if let field = fields["sizes"], let nodes = reader.list(field, named: "sizes") {
      sizes = nodes.compactMap {
        reader.whole(
          BodyNode.Entry(key: field.key, value: $0), of: "sizes", atLeast: 1,
          limit: limits.parameters, option: "max-parameters")
      }
      checkSizes(sizes, at: field.value.range)
    }
    let activations = NetworkWords.activations
    var activation = (word: "tanh", value: Activation.tanh)
    if let field = fields["activation"],
      let value = reader.word(field, named: "activation", in: activations)
    {
      activation = activations.first { $0.value == value } ?? activation
    }
    let examples = fields["examples"].flatMap {
      reader.whole($0, of: "examples", atLeast: 1, limit: 10_000)
    }
    let seed = fields["seed"].flatMap { reader.seed($0) } ?? 0
    return InitializeRequest(
      methods: methods, sizes: sizes, activation: activation.value,
      activationName: activation.word, examples: examples ?? 100, seed: seed)
  }

  private mutating func checkSizes(_ sizes: [Int], at range: ByteRange) {
    guard !reader.hasErrors else { return }
    if sizes.count < 2 {
      reader.report(
        .engine(
          .shape(
            of: "sizes", expected: "at least 2, the inputs and the units of each layer",
            found: EngineProblem.count(sizes.count, "number"))), at: range)
    }
    let total = zip(sizes, sizes.dropFirst()).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    if total > Double(limits.parameters) {
      reader.report(
        .engine(
          .tooMany(
            EngineProblem.whole(total), of: "parameters", limit: limits.parameters,
            option: "max-parameters")),
        at: range)
    }
  }
}
