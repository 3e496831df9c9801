import NeuralNet

extension Quantity {
  /// Whether an equation can read it of the step before.
  var canBePrevious: Bool {
    switch kind {
    case .input, .output: true
    default: false
    }
  }
}
