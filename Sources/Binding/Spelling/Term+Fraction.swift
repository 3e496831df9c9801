import NeuralNet

extension Term {
  /// Whether the term is a quotient of two constants, such as one half.
  var isNumericFraction: Bool {
    if case .quotient(.constant, .constant) = self { true } else { false }
  }
}
