package import NeuralNet

extension Activation {
  /// The word for the function, without its numbers.
  package var word: String { ActivationWord(self).rawValue }
}
