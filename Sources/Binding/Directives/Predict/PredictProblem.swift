/// What can be wrong with how a text is to go on.
enum PredictProblem: DirectiveProblem, Hashable {
  /// The network is not recurrent, or its data is not of characters.
  case notCharacters
  case unknownCharacter(Character)
  /// Seeds are given, and the data is not generated with random numbers.
  case nothingDrawn
  /// Seeds are given, and the targets are no classes.
  case notClasses
}
