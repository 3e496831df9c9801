import NeuralNet

/// What can be wrong with a directive that shows results of the network above it.
enum ResultProblem: DirectiveProblem, Hashable {
  case needsTargets(DirectiveName)
  case needsLearningRate
  /// The directive follows slopes, and these activations have none.
  case noGradient(DirectiveName, [ActivationWord])
  case unknownQuantity(String, known: [String])
  /// A name with a comma in it that a list has cut.
  case splitName(String)
  case noDerivative(of: Quantity, by: Quantity)
  /// An update changes parameters, and this is none.
  case noParameter(String)
}
