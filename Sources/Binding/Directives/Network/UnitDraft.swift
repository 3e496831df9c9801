import NeuralNet
import SourceText

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

  enum Key: String, CaseIterable, DirectiveKey {
    case net
    case activation

    var summary: String {
      switch self {
      case .net: "the equation of the total net input"
      case .activation: "the activation of this unit alone"
      }
    }

    var example: String {
      switch self {
      case .net: "\"f * c[t-1] + i * tanh(g)\""
      case .activation: "{leaky relu: 0.2}"
      }
    }
  }

  /// Reads `EQUATION` or `{net: EQUATION, activation: WORD}`.
  mutating func read(_ entry: BodyNode.Entry, _ reader: inout DirectiveReader) {
    switch entry.value.kind {
    case .nothing: reader.report(NetworkTextProblem.equation(.empty, of: name), at: entry.key.range)
    case .text: equation = entry.value
    case .list:
      reader.report(
        .wrongKind(of: .key(name), expected: .text, found: .list), at: entry.value.range)
    case .map:
      guard let fields = reader.readFields(of: entry.value, .key(name), keys: Key.all) else {
        return
      }
      if let field = fields[Key.activation] {
        activationPlace = field.value.range
        activation = reader.readWord(field, in: NetworkWords.activations) ?? activation
      }
      guard let net = fields[Key.net] else {
        reader.report(.missingKey(Key.net.rawValue), at: entry.key.range)
        return
      }
      equation = reader.readText(net) == nil ? nil : net.value
    }
  }
}
