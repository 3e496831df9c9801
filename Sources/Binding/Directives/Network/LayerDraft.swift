import NeuralNet
import SourceText

/// A layer as written, before the equations of its units are read.
struct LayerDraft {
  private(set) var units: [UnitDraft] = []

  enum Key: String, CaseIterable, DirectiveKey {
    case activation
    case units

    var summary: String {
      switch self {
      case .activation: "the activation of all units that have none of their own"
      case .units: "the units with the equations of their total net inputs"
      }
    }

    var example: String {
      switch self {
      case .activation: "tanh"
      case .units: "{h_1: w_1 x + b_1, h_2: w_2 x + b_1}"
      }
    }
  }

  init(_ node: BodyNode, _ reader: inout DirectiveReader) {
    let problems = reader.diagnostics.count
    guard let fields = reader.readFields(of: node, .layer, keys: Key.all) else { return }
    let field = fields[Key.activation]
    let activation = field.flatMap { reader.readWord($0, in: NetworkWords.activations) }
    guard let list = fields[Key.units] else {
      if reader.diagnostics.count == problems {
        reader.report(.missingKey(Key.units.rawValue), at: node.range)
      }
      return
    }
    for entry in reader.readEntries(of: list.value, list.part) ?? [] {
      var unit = UnitDraft(
        name: entry.name, place: entry.key.range, activation: activation ?? .linear,
        activationPlace: field?.value.range)
      unit.read(entry, &reader)
      units.append(unit)
    }
  }
}
