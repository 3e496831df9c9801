import NeuralNet

/// A network that is written in layer form.
enum LayerFormNetwork {
  case layers(LayeredNetwork)
  case recurrent(ElmanNetwork)
  /// It becomes a network unit by unit with its examples.
  case gated(GatedNetwork)

  /// The network as training sees it; nil where that takes its examples.
  var model: Model? {
    switch self {
    case .layers(let network): .layers(network)
    case .recurrent(let network): .recurrent(network)
    case .gated: nil
    }
  }

  var parameterCount: Int {
    switch self {
    case .layers(let network): network.parameters.count
    case .recurrent(let network): network.parameters.count
    case .gated(let network): network.parameters.count
    }
  }

  /// The parameters' names with their indices, in the order in which they are told.
  var namedParameters: [(name: String, index: Int)] {
    switch self {
    case .layers(let network): Model.layers(network).namedParameters
    case .recurrent(let network): network.namedParameters
    case .gated(let network): zip(network.parameters.map(\.name), 0...).map { ($0, $1) }
    }
  }

  /// The indices of the parameters of each layer.
  var parameterGroups: [[Int]] {
    switch self {
    case .layers(let network): network.parameterGroups.map(\.indices)
    case .recurrent(let network): network.parameterGroups.map(\.indices)
    case .gated(let network):
      [
        Array(0..<network.cellParameterCount),
        Array(network.cellParameterCount..<network.parameters.count),
      ]
    }
  }
}
