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

  var name: String?
  var units = 1
  var isRecurrent = false
  var activation = Activation.linear
  var initializer: Initializer?
  var bias = Bias.perUnit(nil, nil)
  var weights: (rows: [[Double]], place: BodyNode)?
  var recurrentWeights: (rows: [[Double]], place: BodyNode)?
  var skip: (from: String, place: BodyNode, isAfter: Bool)?
  var isFrozen = false
  let place: ByteRange

  private static let keys = [
    "name", "dense", "recurrent", "activation", "initialize", "weights", "recurrent_weights",
    "bias",
    "skip", "frozen",
  ]

  /// Reads what is written of a layer; what cannot be read is replaced by something harmless.
  init(_ node: BodyNode, _ reader: inout DirectiveReader, limit: Int) {
    place = node.range
    guard let fields = reader.fields(of: node, named: "a layer", keys: Self.keys) else { return }
    isRecurrent = fields["recurrent"] != nil
    let key = isRecurrent ? "recurrent" : "dense"
    if let field = fields[key] {
      units =
        reader.whole(field, of: key, atLeast: 1, limit: limit, option: "max-parameters") ?? 1
    } else {
      reader.report(.missingKey("dense"), at: node.range)
    }
    name = fields["name"].flatMap { reader.text($0, named: "name") }
    if let field = fields["activation"] {
      activation =
        reader.word(field, named: "activation", in: NetworkWords.activations) ?? .linear
    }
    initializer = fields["initialize"].flatMap { reader.initializer($0.value) }
    weights = Self.matrix(fields["weights"], "weights", &reader)
    recurrentWeights = Self.matrix(fields["recurrent_weights"], "recurrent_weights", &reader)
    if let field = fields["bias"] { readBias(field, &reader) }
    if let field = fields["skip"] { readSkip(field, &reader) }
    if let field = fields["frozen"] {
      isFrozen = reader.flag(field, named: "frozen") ?? false
    }
  }

  private static func matrix(
    _ field: BodyNode.Entry?, _ name: String, _ reader: inout DirectiveReader
  ) -> (rows: [[Double]], place: BodyNode)? {
    guard let field else { return nil }
    return reader.rows(field.value, of: name).map { ($0, field.value) }
  }

  private mutating func readBias(_ field: BodyNode.Entry, _ reader: inout DirectiveReader) {
    if field.value.kind == .list {
      bias = .perUnit(reader.numbers(field.value, of: "bias"), field.value)
      return
    }
    let words = [("none", Bias.none), ("shared", .shared(0)), ("per unit", .perUnit(nil, nil))]
    if let text = field.value.text, let word = NetworkWords.value(of: text, in: words) {
      bias = word
    } else if let number = reader.number(field, of: "bias") {
      bias = .shared(number)
    }
  }

  /// `skip: NAME` adds to the net inputs; `skip: {from: NAME, to: output}` to the outputs.
  private mutating func readSkip(_ field: BodyNode.Entry, _ reader: inout DirectiveReader) {
    guard field.value.kind == .map else {
      skip = reader.text(field, named: "skip").map { ($0, field.value, false) }
      return
    }
    guard let fields = reader.fields(of: field.value, named: "skip", keys: ["from", "to"]) else {
      return
    }
    let isAfter = fields["to"].flatMap {
      reader.word($0, named: "place for a skip", in: [("net input", false), ("output", true)])
    }
    guard let from = fields["from"] else {
      reader.report(.missingKey("from"), at: field.value.range)
      return
    }
    skip = reader.text(from, named: "from").map { ($0, from.value, isAfter ?? false) }
  }

  var layer: LayeredNetwork.Layer { .init(units, activation, bias: bias.kind) }

  /// How the weights begin where they are not written out.
  var usualInitializer: Initializer { initializer ?? activation.usualInitializer }
}
