package import NeuralNet

extension Quantity {
  /// Whether the author gives it: an input, a parameter, a target or the learning rate.
  package var isGiven: Bool {
    switch kind {
    case .input, .parameter, .target, .learningRate: true
    default: false
    }
  }
}
