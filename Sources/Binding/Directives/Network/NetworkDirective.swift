import NeuralNet
import NoteMarkup
import SourceText

/// `network` declares a network.
enum NetworkDirective: DirectiveDefinition {
  static let name = DirectiveName.network
  static let summary = "declares a network, unit by unit or layer by layer"
  static let keys = Key.all
  static let example = """
    inputs: {x: 2}
    parameters: {w: 3, b: 1}
    layers: [{activation: logistic, units: {o: w x + b}}]
    targets: {o: 1}
    """
  static let emptyBodyHint: String? =
    "a network has inputs:, parameters: and layers:, such as layers: [{units: {h_1: w_1 i_1}}]"

  static let innerMaps: [(title: String, keys: [any DirectiveKey])] = [
    ("a layer whose units are written one by one", LayerDraft.Key.all),
    ("a unit that has more than an equation", UnitDraft.Key.all),
    ("a layer that is written as one", LayerKey.all),
    ("skip, where it has more than a layer's name", SkipKey.all),
    ("initialize, where it is no word", DirectiveReader.InitializerKey.all),
    ("a sample", SampleKey.all), ("notation", NotationKey.all),
  ]

  enum Key: String, CaseIterable, DirectiveKey {
    case inputs
    case parameters
    case layers
    case targets
    case loss
    case learningRate = "learning_rate"
    case frozen
    case samples
    case reduction
    case notation
    case seed
    case initialState = "initial_state"

    var summary: String {
      switch self {
      case .inputs:
        "the inputs with their numbers; in layer form a list of names or their number, too"
      case .parameters: "the weights and biases with their numbers"
      case .layers: "the layers from the first to the last"
      case .targets: "what the outputs of the last layer should be"
      case .loss: "how the error is measured, half squared error if not given"
      case .learningRate: "the learning rate of updates and trainings"
      case .frozen: "the parameters that keep their numbers"
      case .samples: "several samples, in place of inputs and targets"
      case .reduction: "whether the errors of samples are added up (sum) or averaged (mean)"
      case .notation: "how quantities are spelled"
      case .seed: "the seed of weights that are not written out, 0 if not given"
      case .initialState: "what the first time step reads of the step before"
      }
    }

    var example: String {
      switch self {
      case .inputs: "{x_1: 0.05, x_2: 0.1}"
      case .parameters: "{w_1: 0.15, w_2: 0.2, b: 0.35}"
      case .layers: "[{activation: logistic, units: {o: w_1 x_1 + w_2 x_2 + b}}]"
      case .targets: "{o: 0.01}"
      case .loss: "{huber: 0.5}"
      case .learningRate: "0.5"
      case .frozen: "[b]"
      case .samples: "[{inputs: {x: 0}, targets: {o: 1}}, {inputs: {x: 1}, targets: {o: 0}}]"
      case .reduction: "mean"
      case .notation: "{net: z, out: a}"
      case .seed: "7"
      case .initialState: "{h: 0.5}"
      }
    }
  }

  /// The keys of a sample.
  enum SampleKey: String, CaseIterable, DirectiveKey {
    case inputs
    case targets

    var summary: String {
      switch self {
      case .inputs: "the inputs with their numbers"
      case .targets: "what the outputs should be"
      }
    }

    var example: String {
      switch self {
      case .inputs: "{x: [1, 0, 2]}"
      case .targets: "{o: [0.1, 0.2, 0.3]}"
      }
    }
  }

  static func read(_ source: DirectiveSource, into bindings: inout NoteBindings) {
    let label = source.label
    var network = NetworkReader(
      source.reader(), limits: bindings.limits, notation: bindings.notation)
    let result = network.read(label: label, range: source.directive.range)
    bindings.add(network.reader.diagnostics)
    if let label, let place = source.directive.label,
      bindings.model(labelled: label) != nil
    {
      bindings.diagnostics.append(HeadProblem.repeatedLabel(label).diagnostic(at: place))
      return
    }
    guard var result else {
      bindings.brokenNetworks.insert(label ?? "")
      return
    }
    bindings.brokenNetworks.remove("")
    result.model.notation = result.notation
    result.model.declaration = String(decoding: network.reader.body.text.bytes, as: UTF8.self)
    if let declared = result.network {
      result.model.network = bindings.networks.count
      let bound = BoundNetwork(
        label: label, network: declared, notation: result.notation, range: source.directive.range,
        declaration: result.model.declaration)
      bindings.networks.append(bound)
      if let quantity = bound.values.firstWithoutValue {
        let place = source.directive.range.lowerBound..<source.directive.name.upperBound
        bindings.diagnostics.append(
          NetworkTextProblem.noValue(quantity.plainKey).diagnostic(at: place))
      }
    }
    bindings.add(result.model)
  }
}
