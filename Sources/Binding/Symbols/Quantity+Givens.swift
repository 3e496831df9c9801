package import NeuralNet

extension Quantity {
  /// Whether a training may change it: all but inputs, targets and the learning rate.
  var dependsOnTraining: Bool {
    switch kind {
    case .input, .target, .learningRate: false
    default: true
    }
  }

  /// Whether the author gives it: an input, a parameter, a target or the learning rate.
  package var isGiven: Bool {
    switch kind {
    case .input, .parameter, .target, .learningRate: true
    default: false
    }
  }
}
