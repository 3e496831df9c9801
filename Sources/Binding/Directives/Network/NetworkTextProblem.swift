import NeuralNet

/// What can be wrong with the text of a `network` directive in unit form, or with its notation.
enum NetworkTextProblem: DirectiveProblem, Hashable {
  /// Inputs or targets are given, and samples, too.
  case keyBesideSamples(String)
  /// The rate does not lower the error; the network is read all the same.
  case rateNotPositive(String)
  case badNotation(String, of: String)
  case sharedNotation(String, of: String, and: String)
  /// Two quantities, by their plain keys, that formulas would spell alike.
  case sharedSymbol(String, String)
  case equation(EquationProblem, of: String)
  /// No unit reads the name at an earlier step.
  case unknownState(String, known: [String])
  /// An input or a target has another number of steps than the sequence.
  case steps(of: String, expected: Int, found: Int)
  /// A quantity, by its plain key, that is infinite or undefined; the network is bound all the same.
  case noValue(String)
  /// What the network as a whole has against its parts.
  case network(NetworkProblem, NetworkNames)
}
