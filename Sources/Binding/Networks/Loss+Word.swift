package import NeuralNet

extension Loss {
  /// The word of directives for the loss, without its numbers.
  package var word: String { LossWord(self).rawValue }
}
