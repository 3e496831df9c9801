import NeuralNet
import SourceText

/// A layer as written, before the equations of its units are read.
struct LayerDraft {
  private(set) var units: [UnitDraft] = []

  private static let keys = ["activation", "units"]

  init(_ node: BodyNode, _ reader: inout DirectiveReader) {
    let problems = reader.diagnostics.count
    guard
      let fields = reader.fields(
        of: node, named: "a layer", keys: Self.keys)
    else { return }
    let field = fields["activation"]
    let activation = field.flatMap {
      reader.word($0, named: "activation", in: NetworkWords.activations)
    }
    guard let list = fields["units"] else {
      if reader.diagnostics.count == problems {
        reader.report(.missingKey("units"), at: node.range)
      }
      return
    }
    for (name, entry) in reader.entries(of: list.value, named: "units") ?? [] {
      var unit = UnitDraft(
        name: name, place: entry.key.range, activation: activation ?? .linear,
        activationPlace: field?.value.range)
      unit.read(entry, &reader)
      units.append(unit)
    }
  }
}

/// A unit as written.
struct UnitDraft {
  let name: String
  /// The unit's name, in bytes of the body.
  let place: ByteRange
  var activation: Activation
  /// What says the activation, in bytes of the body.
  var activationPlace: ByteRange?
  /// The scalar that holds the equation; nil after a diagnostic.
  private(set) var equation: BodyNode?

  /// Reads `EQUATION` or `{net: EQUATION, activation: WORD}`.
  mutating func read(_ entry: BodyNode.Entry, _ reader: inout DirectiveReader) {
    switch entry.value.kind {
    case .nothing: reader.report(.equation(.empty, of: name), at: entry.key.range)
    case .text: equation = entry.value
    case .list:
      reader.report(
        .wrongKind(of: name, expected: .text, found: .list), at: entry.value.range)
    case .map:
      guard let fields = reader.fields(of: entry.value, named: name, keys: ["net", "activation"])
      else { return }
      if let field = fields["activation"] {
        activationPlace = field.value.range
        activation =
          reader.word(field, named: "activation", in: NetworkWords.activations) ?? activation
      }
      guard let net = fields["net"] else {
        reader.report(.missingKey("net"), at: entry.key.range)
        return
      }
      equation = reader.text(net, named: "net") == nil ? nil : net.value
    }
  }
}
