/// What can be wrong with how a model is to be trained.
enum PlanProblem: DirectiveProblem, Hashable {
  /// Steps and epochs are both given.
  case lengthTwice
  case noLength
  /// Neither the directive nor the network has a learning rate.
  case needsRate
  /// Seeds are given for a network none of whose weights is drawn.
  case nothingDrawn
}
