import NeuralNet
import Platform
import SourceText

/// Reads a `network` directive whose layers are written as layers.
///
/// Weights that are not written out are drawn layer by layer by one generator of the given seed.
struct LayerFormReader {
  var reader: DirectiveReader
  let limits: EngineLimits
  private(set) var inputs = LayerFormInputs()
  private(set) var drafts: [LayerFormDraft] = []
  /// The indices of the parameters that keep their numbers.
  var frozen: Set<Int> = []
  /// The indices of the parameters that are written out.
  var written: Set<Int> = []

  /// How the parameters are drawn that are not written out.
  var drawing: WeightDrawing {
    WeightDrawing(initializers: drafts.map(\.usualInitializer), given: written)
  }

  /// The keys that only layers in layer form have.
  private static let layerKeys = [LayerKey.dense, .recurrent, .lstm, .gru].map(\.rawValue)
  private static let unitKeys = ["units"]

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

  /// The network; nil if something is wrong.
  mutating func read(
    _ fields: DirectiveFields, _ measures: NetworkMeasures
  ) -> LayerFormNetwork? {
    for key in [NetworkDirective.Key.parameters, .initialState] {
      if let field = fields[key] {
        reader.report(LayerFormProblem.keyOfUnits(key.rawValue), at: field.key.range)
      }
    }
    let seed = fields[NetworkDirective.Key.seed].flatMap { reader.readSeed($0) } ?? 0
    guard let field = fields[NetworkDirective.Key.layers], let nodes = reader.readList(field) else {
      return nil
    }
    for node in nodes {
      if Self.has(Self.unitKeys, node) {
        reader.report(LayerFormProblem.mixedForms, at: node.range)
      } else {
        drafts.append(LayerFormDraft(node, &reader, limit: limits.parameters))
      }
    }
    checkNames()
    let isRecurrent = drafts.contains(where: \.isRecurrent)
    inputs.read(fields, isRecurrent: isRecurrent, outputs: drafts.last?.units ?? 1, &reader)
    let parameters = LayerFormDraft.parameterCount(of: drafts, inputs: inputs.names.count)
    guard !reader.hasErrors, reader.checkParameters(parameters, limits, at: field.key.range)
    else { return nil }
    var random = Xoshiro256(seed: seed)
    let network =
      if drafts.contains(where: { $0.cell != nil }) {
        makeGated(using: &random)
      } else if isRecurrent {
        makeRecurrent(measures, using: &random)
      } else {
        makeLayered(measures, using: &random)
      }
    guard let network, !reader.hasErrors else { return nil }
    if let field = fields[NetworkDirective.Key.frozen] { readFrozen(field, network) }
    return reader.hasErrors ? nil : network
  }

  private mutating func checkNames() {
    var names: [String] = []
    for draft in drafts {
      guard let name = draft.name else { continue }
      if names.contains(name) {
        reader.report(LayerFormProblem.repeatedLayer(name), at: draft.place)
      }
      names.append(name)
    }
  }

  // MARK: Dense layers

  private mutating func makeLayered(
    _ measures: NetworkMeasures, using random: inout Xoshiro256
  ) -> LayerFormNetwork? {
    let skips = drafts.indices.compactMap { makeSkip(to: $0) }
    for draft in drafts {
      guard let matrix = draft.recurrentWeights else { continue }
      reader.report(
        .unknownKey(matrix.name, known: [LayerKey.weights.rawValue]), at: draft.place)
    }
    do throws(LayerProblems) {
      var network = try LayeredNetwork(
        inputCount: inputs.names.count, layers: drafts.map(\.layer), skips: skips,
        loss: measures.loss, reduction: measures.reduction)
      guard !reader.hasErrors else { return nil }
      for (l, draft) in drafts.enumerated() {
        network.initialize(layer: l, draft.usualInitializer, using: &random)
        if let rows = checkRows(of: draft.weights, units: draft.units, inputs: network.fanIn(l)) {
          network.setMatrix(rows, layer: l)
          written.formUnion(network.weightRanges[l])
        }
        if let biases = checkBiases(draft) {
          network.setBiases(biases, layer: l)
          written.formUnion(network.biasRanges[l])
        }
        if draft.isFrozen {
          frozen.formUnion(network.weightRanges[l])
          frozen.formUnion(network.biasRanges[l])
        }
      }
      return .layers(network)
    } catch {
      report(error)
      return nil
    }
  }

  /// The skip connection to a layer, counted from 0; nil if there is none, or after a diagnostic.
  private mutating func makeSkip(to index: Int) -> LayeredNetwork.Skip? {
    guard let skip = drafts[index].skip else { return nil }
    let names = ["inputs"] + layerNames
    let from = names.firstIndex(of: skip.from) ?? Int(written: skip.from)
    guard let from, (0...drafts.count).contains(from) else {
      reader.report(
        LayerFormProblem.unknownLayer(skip.from, known: names), at: skip.place.range)
      return nil
    }
    return .init(
      from: from, to: index + 1, place: skip.isAfter ? .postActivation : .preActivation)
  }

  /// The layers by name, or by number where they have none.
  var layerNames: [String] { drafts.enumerated().map { $1.name ?? "\($0 + 1)" } }

  // MARK: Shapes

  /// Reports what the layers as a whole have against their shapes, each where it stands.
  mutating func report(_ problems: LayerProblems) {
    for problem in problems.problems {
      let told = LayerFormProblem(problem) { from, to in
        drafts[to - 1].skip?.from ?? "\(from)"
      }
      reader.report(told, at: place(of: problem))
    }
  }

  private func place(of problem: LayerProblem) -> ByteRange? {
    switch problem {
    case .noLayers, .noInputs: nil
    case .emptyLayer(let number): drafts[number - 1].place
    case .impossibleSkip(_, let to), .skipBetweenSizes(_, let to, _):
      drafts[to - 1].skip?.place.range
    }
  }

  /// The rows of a matrix, if they have the shape that is needed.
  mutating func checkRows(
    of matrix: LayerFormDraft.Matrix?, units: Int, inputs: Int
  ) -> [[Double]]? {
    guard let matrix else { return nil }
    let odd = matrix.rows.firstIndex { $0.count != inputs }
    if matrix.rows.count == units, odd == nil { return matrix.rows }
    let found: MatrixShape =
      if matrix.rows.count == units, let odd {
        .numbers(matrix.rows[odd].count, row: odd + 1)
      } else {
        .rows(matrix.rows.count)
      }
    if reader.reportDecimalComma(in: matrix.place) { return nil }
    reader.report(
      LayerFormProblem.matrix(of: matrix.name, rows: units, columns: inputs, found: found),
      at: matrix.place)
    return nil
  }

  /// The biases of a layer that are written out, if there are as many as are needed.
  mutating func checkBiases(_ draft: LayerFormDraft) -> [Double]? {
    checkBiases(draft, count: draft.units)
  }

  /// The biases of a layer that are written out, if there are so many.
  mutating func checkBiases(_ draft: LayerFormDraft, count: Int) -> [Double]? {
    switch draft.bias {
    case .none, .perUnit(nil, _): return nil
    case .shared(let number): return [number]
    case .perUnit(let numbers?, let place):
      if numbers.count == count { return numbers }
      if reader.reportDecimalComma(in: place?.range ?? draft.place) { return nil }
      reader.report(
        LayerFormProblem.biases(expected: count, found: numbers.count),
        at: place?.range ?? draft.place)
      return nil
    }
  }
}
