/// What is wrong with a network's declaration, without words; samples count from 1.
public enum NetworkProblem: Error, Hashable, Sendable {
  case noUnits
  case noSamples
  case emptyName
  /// Two inputs, parameters or units have this name.
  case duplicateName(String)
  /// The plain key of two quantities, such as `E_total` where a unit is called `total`.
  case ambiguousKey(String)
  case unknownName(String, inEquationOf: String)
  /// A net input reads what it cannot, such as an error or a derivative.
  case unreadableQuantity(Quantity, inEquationOf: String)
  case nonFiniteConstant(inEquationOf: String)
  /// The units on a cycle, each reading the next, the last one reading the first.
  case cycle([String])
  /// Softmax units whose layer has units with other activations.
  case softmaxOutsideLayer([String])
  case nonFiniteActivation(unit: String)
  case missingParameterValue(String)
  case nonFiniteParameter(String)
  case missingInput(String, sample: Int)
  case unknownInput(String, sample: Int)
  case nonFiniteInput(String, sample: Int)
  case missingTarget(String, sample: Int)
  case unknownTarget(String, sample: Int)
  case nonFiniteTarget(String, sample: Int)
  case unknownFrozenParameter(String)
  case nonFiniteLearningRate
}

/// All that is wrong with a network's declaration.
public struct NetworkProblems: Error, Hashable, Sendable {
  /// At least one.
  public let problems: [NetworkProblem]

  /// From at least one problem.
  package init(problems: [NetworkProblem]) { self.problems = problems }
}
