import NeuralNet

extension Quantity {
  /// The input or unit that is read; nil for a quantity that is no value of one.
  var unitName: String? {
    switch kind {
    case .input(let name), .netInput(let name), .output(let name): name
    default: nil
    }
  }
}
