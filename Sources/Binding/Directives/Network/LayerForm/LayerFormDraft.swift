import NeuralNet
import SourceText

/// A layer of a network in layer form, as written.
struct LayerFormDraft {
  enum Bias {
    case perUnit([Double]?, BodyNode?)
    case shared(Double)
    case none

    var kind: LayeredNetwork.Bias {
      switch self {
      case .perUnit: .perUnit
      case .shared: .shared
      case .none: .none
      }
    }
  }

  /// A matrix that is written out.
  struct Matrix {
    /// The key that gives it.
    let name: String
    let rows: [[Double]]
    /// In bytes of the body.
    let place: ByteRange
  }

  var name: String?
  var units = 1
  var isRecurrent = false
  /// The cells of a layer that has gates.
  var cell: Cell?
  var activation = Activation.linear
  var initializer: Initializer?
  var bias = Bias.perUnit(nil, nil)
  var weights: Matrix?
  var recurrentWeights: Matrix?
  var skip: (from: String, place: BodyNode, isAfter: Bool)?
  var isFrozen = false
  let place: ByteRange

  /// How many parameters layers have that follow on so many inputs, with a bias for each unit.
  static func parameterCount(of drafts: [LayerFormDraft], inputs: Int) -> Double {
    var (total, width) = (0.0, Double(inputs))
    for draft in drafts {
      let units = Double(draft.units)
      let gates = Double(draft.cell?.gates.count ?? 1)
      total += gates * units * (width + (draft.isRecurrent ? units : 0) + 1)
      width = units
    }
    return total
  }

  /// Reads what is written of a layer; what cannot be read is replaced by something harmless.
  init(_ node: BodyNode, _ reader: inout DirectiveReader, limit: Int) {
    place = node.range
    guard let fields = reader.readFields(of: node, .layer, keys: LayerKey.all) else { return }
    cell = fields[LayerKey.lstm] != nil ? .lstm : fields[LayerKey.gru] != nil ? .gru : nil
    isRecurrent = fields[LayerKey.recurrent] != nil || cell != nil
    if let field = fields[LayerKey.lstm] ?? fields[LayerKey.gru] ?? fields[LayerKey.recurrent]
      ?? fields[LayerKey.dense]
    {
      units = reader.readWhole(field, atLeast: 1, limit: limit, option: .maxParameters) ?? 1
    } else {
      reader.report(.missingKey(LayerKey.dense.rawValue), at: node.range)
    }
    name = fields[LayerKey.name].flatMap { reader.readText($0) }
    if let cell, let field = fields[LayerKey.activation] {
      reader.report(
        .meaninglessKey(LayerKey.activation.rawValue, beside: cell.rawValue), at: field.key.range)
    } else if let field = fields[LayerKey.activation] {
      activation = reader.readWord(field, in: NetworkWords.activations) ?? .linear
    }
    initializer = fields[LayerKey.initialize].flatMap { reader.readInitializer($0.value) }
    weights = fields[LayerKey.weights].flatMap { Self.readMatrix($0, &reader) }
    recurrentWeights = fields[LayerKey.recurrentWeights].flatMap { Self.readMatrix($0, &reader) }
    if let field = fields[LayerKey.bias] { readBias(field, &reader) }
    if let field = fields[LayerKey.skip] { readSkip(field, &reader) }
    if let field = fields[LayerKey.frozen] { isFrozen = reader.readFlag(field) ?? false }
  }

  private static func readMatrix(
    _ field: BodyNode.Entry, _ reader: inout DirectiveReader
  ) -> Matrix? {
    reader.readRows(field).map { Matrix(name: field.name, rows: $0, place: field.value.range) }
  }

  private mutating func readBias(_ field: BodyNode.Entry, _ reader: inout DirectiveReader) {
    if field.value.kind == .list {
      bias = .perUnit(reader.readNumbers(field), field.value)
      return
    }
    let words = [("none", Bias.none), ("shared", .shared(0)), ("per unit", .perUnit(nil, nil))]
    if let text = field.value.text, let word = NetworkWords.value(of: text, in: words) {
      bias = word
    } else if let number = reader.readNumber(field) {
      bias = .shared(number)
    }
  }

  /// `skip: NAME` adds to the net inputs; `skip: {from: NAME, to: output}` to the outputs.
  private mutating func readSkip(_ field: BodyNode.Entry, _ reader: inout DirectiveReader) {
    guard field.value.kind == .map else {
      skip = reader.readText(field).map { ($0, field.value, false) }
      return
    }
    guard let fields = reader.readFields(of: field.value, field.part, keys: SkipKey.all) else {
      return
    }
    let isAfter = fields[SkipKey.to].flatMap {
      reader.readWord($0, as: "place for a skip", in: [("net input", false), ("output", true)])
    }
    guard let from = fields[SkipKey.from] else {
      reader.report(.missingKey(SkipKey.from.rawValue), at: field.value.range)
      return
    }
    skip = reader.readText(from).map { ($0, from.value, isAfter ?? false) }
  }

  /// The layer without its parameters.
  var layer: LayeredNetwork.Layer { .init(units, activation, bias: bias.kind) }

  /// How the weights begin where they are not written out.
  var usualInitializer: Initializer { initializer ?? activation.usualInitializer }
}
