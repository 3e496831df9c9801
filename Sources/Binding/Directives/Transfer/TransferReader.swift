import NeuralNet
import SourceText

/// Reads `transfer` directives.
struct TransferReader {
  private typealias Key = TransferDirective.Key

  var reader: DirectiveReader
  let bindings: NoteBindings
  /// The index of the trained model.
  let model: Int
  /// What the directive calls the network that it makes.
  private var newName: String?

  private init(reader: DirectiveReader, bindings: NoteBindings, model: Int) {
    self.reader = reader
    self.bindings = bindings
    self.model = model
  }

  /// What was read of a directive.
  struct Result {
    let found: (request: TransferRequest, digits: Int?)?
    let newName: String?
    let diagnostics: [Diagnostic]
  }

  /// Reads a directive; what it knows of the note is let go of before the note binds more.
  static func read(_ reader: DirectiveReader, _ bindings: NoteBindings, model: Int) -> Result {
    var transfer = TransferReader(reader: reader, bindings: bindings, model: model)
    let found = transfer.read()
    return Result(
      found: found, newName: transfer.newName, diagnostics: transfer.reader.diagnostics)
  }

  /// The request with its number of decimals; nil if something is wrong.
  private mutating func read() -> (request: TransferRequest, digits: Int?)? {
    guard let fields = reader.readOptionalFields(of: .transfer) else { return nil }
    let digits = fields[CommonKey.digits].flatMap { reader.readDigits($0) }
    guard readName(fields[Key.name]) else { return nil }
    guard case .layers(let network) = bindings.models[model].model else {
      reader.report(TransferProblem.form, at: nil)
      return nil
    }
    return readRequest(from: network, fields).map { ($0, digits) }
  }

  private mutating func readRequest(
    from network: LayeredNetwork, _ fields: DirectiveFields
  ) -> TransferRequest? {
    let declared = bindings.models[model]
    let removed = fields[Key.remove].flatMap { reader.readWhole($0) } ?? 1
    let drafts = fields[Key.add].map { readNewLayers($0) } ?? []
    if removed >= network.layers.count, drafts.isEmpty {
      reader.report(
        TransferProblem.removesAll(removed, of: network.layers.count),
        at: fields[Key.remove]?.value.range)
    }
    let kept = network.layers.dropLast(max(0, removed))
    let width = kept.last?.unitCount ?? network.inputCount
    reader.checkParameters(
      LayerFormDraft.parameterCount(of: drafts, inputs: width), bindings.limits,
      at: fields[Key.add]?.value.range)
    let loss = fields[Key.loss].flatMap { reader.readWord($0, in: NetworkWords.losses) }
    let seed = fields[Key.initializeSeed].flatMap { reader.readSeed($0) } ?? 0
    guard !reader.hasErrors,
      let transfer = makeTransfer(from: network, removing: removed, adding: drafts, loss: loss)
    else { return nil }
    guard reader.checkGradient(of: .layers(transfer.network), .transfer) else { return nil }
    let finder = ExampleFinder(
      bindings: bindings, model: declared, directive: .transfer,
      successor: .layers(transfer.network))
    guard let examples = finder.findExamples(fields[Key.data], &reader) else { return nil }
    let plan = PlanReader(limits: bindings.limits, fields: fields, rate: declared.learningRate)
      .read(&reader, examples: examples.count)
    guard var plan, !reader.hasErrors else { return nil }
    plan.frozen = transfer.kept
    return TransferRequest(
      model: model, layerCount: network.layers.count,
      parameterCount: network.parameters.count, transfer: transfer,
      initializers: drafts.map(\.usualInitializer), seed: seed, examples: examples, plan: plan)
  }

  private mutating func readNewLayers(_ field: BodyNode.Entry) -> [LayerFormDraft] {
    (reader.readList(field) ?? []).map {
      LayerFormDraft($0, &reader, limit: bindings.limits.parameters)
    }
  }

  /// The network with its new layers; nil after a diagnostic.
  private mutating func makeTransfer(
    from network: LayeredNetwork, removing removed: Int, adding drafts: [LayerFormDraft],
    loss: Loss?
  ) -> Transfer? {
    do {
      return try Transfer(
        from: network, removingLast: removed, adding: drafts.map(\.layer), loss: loss)
    } catch {
      for problem in error.problems {
        reader.report(LayerFormProblem(problem) { from, _ in "\(from)" }, at: nil)
      }
      return nil
    }
  }

  /// Reads what the new network is called; false if something is wrong with that.
  private mutating func readName(_ field: BodyNode.Entry?) -> Bool {
    guard let field else { return true }
    guard let name = reader.readText(field) else { return false }
    newName = name
    if bindings.model(labelled: name) != nil {
      reader.report(HeadProblem.repeatedLabel(name), at: field.value.range)
      return false
    }
    return true
  }
}
