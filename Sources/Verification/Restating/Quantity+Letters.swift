import NeuralNet

extension Quantity {
  /// Whether it is an input or a parameter that is called by one letter, without an index.
  var isSingleLetter: Bool {
    switch kind {
    case .input(let name), .parameter(let name): name.count == 1
    default: false
    }
  }
}
