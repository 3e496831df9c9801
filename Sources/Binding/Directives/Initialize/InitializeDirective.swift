import NeuralNet
import NoteMarkup

/// `initialize` compares ways to initialize a network.
enum InitializeDirective: DirectiveDefinition {
  static let name = DirectiveName.initialize
  static let summary =
    "compares ways to initialize a network by the variance of its outputs and its gradients"
  static let keys = Key.all + [CommonKey.digits]
  static let example = "methods: [xavier, he]\nsizes: [20, 20, 20]\nactivation: relu"

  enum Key: String, CaseIterable, DirectiveKey {
    case methods
    case sizes
    case activation
    case examples
    case seed
    case every

    var summary: String {
      switch self {
      case .methods: "the ways that are compared"
      case .sizes: "the number of inputs, then the units of each layer"
      case .activation: "the activation of all layers, tanh if not given"
      case .examples: "how many random examples go through the network, 100 if not given"
      case .seed: "the seed of weights and examples, 0 if not given"
      case .every: "how many layers lie between two rows of a table; all are folded below it"
      }
    }

    var example: String {
      switch self {
      case .methods: "[xavier, he]"
      case .sizes: "[20, 20, 20]"
      case .activation: "relu"
      case .examples: "50"
      case .seed: "1"
      case .every: "5"
      }
    }
  }

  static func read(_ source: DirectiveSource, into bindings: inout NoteBindings) {
    let model = bindings.model(for: source, of: name)
    // It needs no network, but one that it names has to be there.
    if model == nil, source.directive.label != nil { return }
    var sizes: [Int]?
    if source.directive.label != nil, let model,
      case .layers(let network) = bindings.models[model].model
    {
      sizes = [network.inputCount] + network.layers.map(\.unitCount)
    }
    var initialize = InitializeReader(
      reader: source.reader(), limits: bindings.limits, networkSizes: sizes)
    let found = initialize.read()
    bindings.add(initialize.reader.diagnostics)
    guard let found else { return }
    bindings.add(.initialize(found.request), digits: found.digits, of: source, about: model)
  }
}
