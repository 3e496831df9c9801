/// What can be wrong with a comparison of initializers.
enum InitializeProblem: DirectiveProblem, Hashable {
  /// Only so many sizes are given.
  case tooFewSizes(Int)
}
