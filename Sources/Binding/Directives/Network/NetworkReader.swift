import NeuralNet
import NoteMarkup
import SourceText

/// Reads a `network` directive, in unit form itself and in layer form by `LayerFormReader`.
///
/// Everything that can be read is, so that one run finds all problems; what cannot be read is
/// replaced by something harmless.
struct NetworkReader {
  private typealias Key = NetworkDirective.Key

  var reader: DirectiveReader
  var names = NetworkNames()
  var places = NetworkPlaces()
  var samples: [Network.Sample] = []
  private var layers: [Network.Layer] = []
  private var parameters: [Network.Parameter] = []
  private var frozen: Set<String> = []

  /// How inputs, targets and the step before are written where there are time steps.
  var sequences: [RecurrentDeclaration.Sequence] = []
  /// Whether an input or a target has a list of numbers.
  var hasLists = false
  var initialStates: [String: Double] = [:]
  let limits: EngineLimits

  /// The notation of the note, which holds where the directive has none.
  private let noteNotation: WrittenNotation?

  init(
    _ reader: DirectiveReader, limits: EngineLimits = EngineLimits(),
    notation: WrittenNotation? = nil
  ) {
    self.reader = reader
    self.limits = limits
    noteNotation = notation
  }

  /// What was read.
  struct Result {
    var model: DeclaredModel
    /// The network unit by unit; nil if there is nothing to compute, or too much to explain.
    var network: Network?
    var notation: Notation
  }

  /// The network and its notation; nil if something is wrong.
  mutating func read(label: String?, range: ByteRange) -> Result? {
    guard let root = reader.readRoot(of: .network),
      let fields = reader.readFields(of: root, .key("network"), keys: NetworkDirective.keys)
    else { return nil }
    let isLayerForm = LayerFormReader.isLayerForm(fields[Key.layers])
    let loss = fields[Key.loss].flatMap { reader.readWord($0, in: NetworkWords.losses) }
    let reduction = fields[Key.reduction].flatMap {
      reader.readWord($0, in: NetworkWords.reductions)
    }
    let rate = fields[Key.learningRate].flatMap { readLearningRate($0) }
    let standard = isLayerForm ? Notation.layerForm : Notation()
    let notation =
      fields[Key.notation].map { readNotation($0, standard: standard) }
      ?? noteNotation?.applied(to: standard) ?? standard
    names.notation = notation
    var result: Result?
    if isLayerForm {
      let measures = NetworkMeasures(
        loss: loss ?? .halfSquaredError, reduction: reduction ?? .mean, learningRate: rate)
      result = readLayerForm(fields, measures, label: label, range: range)
    } else {
      readSamples(fields)
      readParameters(fields[Key.parameters])
      readLayers(fields[Key.layers])
      if let field = fields[Key.frozen] { readFrozen(field) }
      if let field = fields[Key.initialState] { readInitialStates(field) }
      let measures = NetworkMeasures(
        loss: loss ?? .halfSquaredError, reduction: reduction ?? .sum, learningRate: rate)
      if let network = makeNetwork(measures) {
        result = makeUnitForm(network, label: label, range: range)
      }
    }
    result?.notation = notation
    if let network = result?.network, !reader.hasErrors {
      checkSymbols(Speller(network, notation: notation))
    }
    return reader.hasErrors ? nil : result
  }

  private func makeUnitForm(_ network: Network, label: String?, range: ByteRange) -> Result {
    let model = DeclaredModel(
      label: label, model: .units(network), inputNames: network.inputs,
      targetNames: network.outputUnits,
      examples: network.hasTargets ? .units(NetworkExamples(network.samples)) : nil,
      learningRate: network.learningRate, frozen: network.frozenIndices, range: range)
    return Result(model: model, network: network, notation: Notation())
  }

  private mutating func makeNetwork(_ measures: NetworkMeasures) -> Network? {
    let isRecurrent = layers.contains { layer in
      layer.units.contains { $0.netInput.quantities.contains { $0.timeStep != nil } }
    }
    do {
      if isRecurrent || hasLists { return try unroll(measures) }
      return try Network(
        inputs: names.inputs, parameters: parameters, layers: layers, samples: samples,
        loss: measures.loss, reduction: measures.reduction,
        learningRate: measures.learningRate, frozen: frozen)
    } catch {
      let consequences = Consequences(
        error.problems, hasErrors: reader.hasErrors, places: places)
      for problem in error.problems where !consequences.contain(problem) {
        reader.report(NetworkTextProblem.network(problem, names), at: places.range(of: problem))
      }
      return nil
    }
  }

  private func unroll(_ measures: NetworkMeasures) throws(NetworkProblems) -> Network {
    var declaration = RecurrentDeclaration(
      inputs: names.inputs, parameters: parameters, layers: layers, sequences: sequences)
    declaration.initialStates = initialStates
    declaration.loss = measures.loss
    declaration.reduction = measures.reduction
    declaration.learningRate = measures.learningRate
    declaration.frozen = frozen
    return try declaration.unrolled()
  }

  /// `initial_state: {h_1: 0.5}`: what the first step reads of the step before.
  private mutating func readInitialStates(_ field: BodyNode.Entry) {
    let read = Set(
      layers.flatMap(\.units).flatMap(\.netInput.quantities).filter { $0.timeStep != nil }
        .compactMap(\.name))
    for entry in readEntries(of: field) {
      if read.contains(entry.name) {
        initialStates[entry.name] = reader.readNumber(entry)
      } else {
        reader.report(
          NetworkTextProblem.unknownState(entry.name, known: read.sorted()), at: entry.key.range)
      }
    }
  }

  private mutating func readParameters(_ field: BodyNode.Entry?) {
    for entry in readEntries(of: field) {
      let value = reader.readNumber(entry) ?? 0
      if declare(entry.name, at: entry.key.range) {
        names.parameters.append(entry.name)
        parameters.append(Network.Parameter(entry.name, value))
      }
    }
  }

  private mutating func readFrozen(_ field: BodyNode.Entry) {
    for node in reader.readList(field) ?? [] {
      guard let name = node.text, node.kind == .text else {
        reader.report(
          .wrongKind(of: .item(of: field.name), expected: .text, found: node.kind), at: node.range)
        continue
      }
      frozen.insert(name)
      places.frozen[name] = node.range
    }
  }

  private mutating func readLearningRate(_ entry: BodyNode.Entry) -> Double? {
    guard let rate = reader.readNumber(entry) else { return nil }
    if rate <= 0 {
      reader.report(
        NetworkTextProblem.rateNotPositive(entry.written), at: entry.value.range)
    }
    return rate
  }

  // MARK: Layers

  private mutating func readLayers(_ field: BodyNode.Entry?) {
    guard let field else {
      reader.report(.missingKey(Key.layers.rawValue), at: nil)
      return
    }
    places.layersKey = field.key.range
    let drafts = (reader.readList(field) ?? []).map { LayerDraft($0, &reader) }
    for unit in drafts.flatMap(\.units) where declare(unit: unit.name, at: unit.place) {
      names.units.append(unit.name)
    }
    let readable = EquationNames(names)
    layers = drafts.map { draft in
      Network.Layer(draft.units.map { makeUnit(from: $0, names: readable) })
    }
  }

  private mutating func makeUnit(from draft: UnitDraft, names: EquationNames) -> Network.Unit {
    places.activations[draft.name] = draft.activationPlace
    var term: Term = 0
    if let node = draft.equation, let text = node.text {
      do throws(EquationError) {
        let equation = try EquationParser.parse(text, names: names)
        term = equation.term
        places.reads[draft.name] = equation.places.mapValues { node.range(ofText: $0) }
        for error in equation.unknownNames { report(error, in: node, of: draft.name) }
      } catch {
        report(error, in: node, of: draft.name)
      }
    }
    return Network.Unit(draft.name, netInput: term, activation: draft.activation)
  }

  private mutating func report(_ error: EquationError, in node: BodyNode, of unit: String) {
    reader.report(
      NetworkTextProblem.equation(error.problem, of: unit), at: node.range(ofText: error.range))
  }

  // MARK: Names

  /// The entries of a field that is a map; none after a diagnostic, or if there is no field.
  mutating func readEntries(of field: BodyNode.Entry?) -> [BodyNode.Entry] {
    guard let field else { return [] }
    if field.value.kind == .nothing {
      reader.report(
        .wrongKind(of: field.part, expected: .map, found: .nothing), at: field.key.range)
      return []
    }
    return reader.readEntries(of: field.value, field.part) ?? []
  }

  /// Records where the name of a unit is declared; false if it cannot be one.
  private mutating func declare(unit name: String, at range: ByteRange) -> Bool {
    guard EquationNames.isUnitName(name) else { return declare(name, at: range) }
    places.declarations[name, default: []].append(range)
    return true
  }

  /// Records where a name is declared; false if it cannot be one.
  mutating func declare(_ name: String, at range: ByteRange) -> Bool {
    guard reader.isName(name, at: range) else { return false }
    places.declarations[name, default: []].append(range)
    return true
  }
}
