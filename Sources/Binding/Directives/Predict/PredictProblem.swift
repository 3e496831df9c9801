/// What can be wrong with how a text is to go on.
enum PredictProblem: DirectiveProblem, Hashable {
  /// The network is not recurrent, or its data is not of characters.
  case notCharacters
  case unknownCharacter(Character)
}
