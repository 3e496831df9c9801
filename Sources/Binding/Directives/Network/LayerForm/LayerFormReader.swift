import NeuralNet
import SourceText

/// Reads a `network` directive whose layers are written as layers.
///
/// Weights that are not written out are drawn layer by layer by one generator of the given seed.
struct LayerFormReader {
  var reader: DirectiveReader
  let limits: EngineLimits
  private(set) var inputs = LayerFormInputs()
  private var drafts: [LayerFormDraft] = []
  private(set) var frozen: Set<Int> = []

  static let layerKeys = ["dense", "recurrent"]

  init(_ reader: DirectiveReader, limits: EngineLimits) {
    self.reader = reader
    self.limits = limits
  }

  /// Whether a directive's layers are written as layers.
  static func isLayerForm(_ field: BodyNode.Entry?) -> Bool {
    guard case .list(let layers)? = field?.value.content else { return false }
    return layers.contains { has(layerKeys, $0) }
  }

  private static func has(_ keys: [String], _ node: BodyNode) -> Bool {
    guard case .map(let entries) = node.content else { return false }
    return entries.contains { keys.contains($0.key.text ?? "") }
  }

  /// The model; nil if something is wrong.
  mutating func read(
    _ fields: [String: BodyNode.Entry], loss: Loss, reduction: Network.Reduction
  ) -> Model? {
    for key in ["parameters", "initial_state"] {
      if let field = fields[key] { reader.report(.engine(.mixedForms), at: field.key.range) }
    }
    let seed = fields["seed"].flatMap { reader.seed($0) } ?? 0
    guard let field = fields["layers"], let nodes = reader.list(field, named: "layers") else {
      return nil
    }
    for node in nodes {
      if Self.has(["units"], node) {
        reader.report(.engine(.mixedForms), at: node.range)
      } else {
        drafts.append(LayerFormDraft(node, &reader, limit: limits.parameters))
      }
    }
    checkNames()
    let isRecurrent = drafts.contains(where: \.isRecurrent)
    inputs.read(fields, isRecurrent: isRecurrent, outputs: drafts.last?.units ?? 1, &reader)
    guard !reader.hasErrors, checkSize(at: field.key.range) else { return nil }
    var random = Xoshiro256(seed: seed)
    let model =
      isRecurrent
      ? recurrent(loss, reduction, &random) : layered(loss, reduction, &random)
    guard let model, !reader.hasErrors else { return nil }
    if let field = fields["frozen"] { readFrozen(field, model) }
    return reader.hasErrors ? nil : model
  }

  private mutating func checkNames() {
    var names: [String] = []
    for draft in drafts {
      guard let name = draft.name else { continue }
      if names.contains(name) { reader.report(.engine(.repeatedLayer(name)), at: draft.place) }
      names.append(name)
    }
  }

  /// Whether there are no more parameters than the bound allows.
  private mutating func checkSize(at range: ByteRange) -> Bool {
    var (total, width) = (0.0, Double(inputs.names.count))
    for draft in drafts {
      let units = Double(draft.units)
      total += units * (width + (draft.isRecurrent ? units : 0) + 1)
      width = units
    }
    if total <= Double(limits.parameters) { return true }
    reader.report(
      .engine(
        .tooMany(
          EngineProblem.whole(total), of: "parameters", limit: limits.parameters,
          option: "max-parameters")),
      at: range)
    return false
  }

  // MARK: Dense layers

  private mutating func layered(
    _ loss: Loss, _ reduction: Network.Reduction, _ random: inout Xoshiro256
  ) -> Model? {
    let skips = drafts.indices.compactMap { skip(to: $0) }
    for draft in drafts where draft.recurrentWeights != nil {
      reader.report(.unknownKey("recurrent_weights", known: ["weights"]), at: draft.place)
    }
    guard !reader.hasErrors else { return nil }
    do throws(LayerProblems) {
      var network = try LayeredNetwork(
        inputCount: inputs.names.count, layers: drafts.map(\.layer), skips: skips, loss: loss,
        reduction: reduction)
      for (l, draft) in drafts.enumerated() {
        network.initialize(layer: l, draft.usualInitializer, using: &random)
        if let rows = matrix(draft.weights, "weights", [draft.units, network.fanIn(l)]) {
          network.setMatrix(rows, layer: l)
        }
        if let biases = biases(draft) { network.setBiases(biases, layer: l) }
        if draft.isFrozen {
          frozen.formUnion(network.weightRanges[l])
          frozen.formUnion(network.biasRanges[l])
        }
      }
      return .layers(network)
    } catch {
      reader.report(.network(.noUnits, NetworkNames()), at: nil)
      return nil
    }
  }

  private mutating func skip(to index: Int) -> LayeredNetwork.Skip? {
    guard let skip = drafts[index].skip else { return nil }
    let names = ["inputs"] + drafts.enumerated().map { $1.name ?? "\($0 + 1)" }
    let from = names.firstIndex(of: skip.from) ?? Int(skip.from)
    guard let from, (0...drafts.count).contains(from) else {
      reader.report(.engine(.unknownLayer(skip.from, known: names)), at: skip.place.range)
      return nil
    }
    guard from <= index else {
      reader.report(.engine(.skipNotEarlier(skip.from)), at: skip.place.range)
      return nil
    }
    let sizes = [from == 0 ? inputs.names.count : drafts[from - 1].units, drafts[index].units]
    guard sizes[0] == sizes[1] else {
      reader.report(
        .engine(.skipBetweenSizes(from: skip.from, sizes: sizes)), at: skip.place.range)
      return nil
    }
    return .init(
      from: from, to: index + 1, place: skip.isAfter ? .postActivation : .preActivation)
  }

  // MARK: Recurrent layers

  private mutating func recurrent(
    _ loss: Loss, _ reduction: Network.Reduction, _ random: inout Xoshiro256
  ) -> Model? {
    guard drafts.map(\.isRecurrent) == [true, false] else {
      let odd = drafts.enumerated().first { ($0 == 0) != $1.isRecurrent || $0 > 1 }?.element
      reader.report(.engine(.recurrentShape), at: (odd ?? drafts[0]).place)
      return nil
    }
    for draft in drafts where draft.skip != nil {
      reader.report(.engine(.keyOfRecurrent("skip")), at: draft.place)
    }
    let (state, output) = (drafts[0], drafts[1])
    let problem: LayerProblems?
    do throws(LayerProblems) {
      var network = try ElmanNetwork(
        inputCount: inputs.names.count, state: state.layer, output: output.layer, loss: loss,
        reduction: reduction, errorSteps: inputs.hasTargetsAtEachStep ? .all : .last)
      network.initialize(
        state: state.usualInitializer, output: output.usualInitializer, using: &random)
      fill(&network, state, output)
      return .recurrent(network)
    } catch {
      problem = error
    }
    if problem != nil { reader.report(.network(.noUnits, NetworkNames()), at: nil) }
    return nil
  }

  private mutating func fill(
    _ network: inout ElmanNetwork, _ state: LayerFormDraft, _ output: LayerFormDraft
  ) {
    let count = network.inputCount
    if let rows = matrix(state.weights, "weights", [state.units, count]) {
      network.setMatrix(rows, number: 0)
    }
    if let rows = matrix(
      state.recurrentWeights, "recurrent_weights", [state.units, state.units])
    {
      network.setMatrix(rows, number: 1)
    }
    if let rows = matrix(output.weights, "weights", [output.units, state.units]) {
      network.setMatrix(rows, number: 2)
    }
    for (number, draft) in [state, output].enumerated() {
      if let biases = biases(draft) { network.setBiases(biases, number: number) }
      if draft.isFrozen { frozen.formUnion(network.parameterGroups[number].indices) }
    }
  }

  // MARK: Shapes

  /// The rows of a matrix, if they have the shape that is needed.
  private mutating func matrix(
    _ matrix: (rows: [[Double]], place: BodyNode)?, _ name: String, _ shape: [Int]
  ) -> [[Double]]? {
    guard let matrix else { return nil }
    let widths = Set(matrix.rows.map(\.count))
    if matrix.rows.count == shape[0], widths == [shape[1]] { return matrix.rows }
    let row = matrix.rows.firstIndex { $0.count != shape[1] }
    let found =
      matrix.rows.count == shape[0]
      ? "\(EngineProblem.count(matrix.rows[row ?? 0].count, "number")) in row \((row ?? 0) + 1)"
      : EngineProblem.count(matrix.rows.count, "row")
    let expected =
      "\(EngineProblem.count(shape[0], "row")) of \(EngineProblem.count(shape[1], "number")), "
      + "a row for each unit"
    reader.report(
      .engine(.shape(of: name, expected: expected, found: found)), at: matrix.place.range)
    return nil
  }

  private mutating func biases(_ draft: LayerFormDraft) -> [Double]? {
    switch draft.bias {
    case .none, .perUnit(nil, _): return nil
    case .shared(let number): return [number]
    case .perUnit(let numbers?, let place):
      if numbers.count == draft.units { return numbers }
      reader.report(
        .engine(
          .shape(
            of: "bias", expected: "\(draft.units), one for each unit",
            found: EngineProblem.count(numbers.count, "number"))),
        at: place?.range ?? draft.place)
      return nil
    }
  }

  /// `frozen: [h, w_1,1,2]`: layers by name or number, and single parameters.
  private mutating func readFrozen(_ field: BodyNode.Entry, _ model: Model) {
    let groups = model.parameterGroups
    let names = drafts.enumerated().map { $1.name ?? "\($0 + 1)" }
    let scalars =
      model.parameters.count <= EngineLimits.explainedScalars ? model.namedParameters : []
    for (text, node) in reader.words(field, named: "frozen") {
      if let index = names.firstIndex(of: text) {
        frozen.formUnion(groups[index].indices)
      } else if let scalar = scalars.first(where: { $0.name == text }) {
        frozen.insert(scalar.index)
      } else {
        let known = NetworkNames(parameters: names + scalars.map(\.name))
        reader.report(.network(.unknownFrozenParameter(text), known), at: node.range)
      }
    }
  }
}
