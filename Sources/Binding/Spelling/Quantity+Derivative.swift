import NeuralNet

extension Quantity {
  /// Whether it is the derivative of one quantity by another, through all paths or the direct one.
  var isDerivative: Bool {
    switch kind {
    case .derivative, .directDerivative: true
    default: false
    }
  }
}
