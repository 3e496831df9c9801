import NeuralNet

/// A network that is written in layer form.
enum LayerFormNetwork {
  case layers(LayeredNetwork)
  case recurrent(ElmanNetwork)

  /// The network as training sees it.
  var model: Model {
    switch self {
    case .layers(let network): .layers(network)
    case .recurrent(let network): .recurrent(network)
    }
  }
}
