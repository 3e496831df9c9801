import NeuralNet

/// What can be wrong with a directive, without words.
enum DirectiveProblem: Hashable {
  case missingDirectiveName
  case unknownDirective(String)
  case repeatedLabel(String)
  case tooManyProblems

  // MARK: The body as YAML

  case emptyBody(DirectiveName)
  case bodyTooLong
  case notUTF8
  case nestingTooDeep
  case anchor
  case tag(String)
  case tab
  /// What the YAML parser says.
  case yaml(String)
  case repeatedKey(String)

  // MARK: Keys and values

  case keyIsNoText
  case unknownKey(String, known: [String])
  case missingKey(String)
  /// The value of a key is of the wrong kind.
  case wrongKind(of: String, expected: Expectation, found: BodyNode.Kind)
  /// A word that is none of those that a key takes.
  case unknownWord(String, of: String, known: [String])
  /// Neither yes nor no.
  case notAFlag(String, of: String)
  case badName(String)
  /// The name of a definition is no symbol.
  case badSymbol(String)
  case missingNumber(of: String)
  case notANumber(String, of: String)
  case nonFiniteNumber(String, of: String)
  case repeatedDeclaration(String)

  // MARK: Results

  case noNetwork(DirectiveName)
  case unknownNetwork(String, known: [String])
  case needsTargets(DirectiveName)
  case needsLearningRate
  case unknownQuantity(String, known: [String])
  /// A name with a comma in it that a list has cut.
  case splitName(String)
  case noDerivative(of: Quantity, by: Quantity)
  case noParameter(String)
  case badDigits(String)
  case badRange
  /// What a plot shows comes of such a directive, and there is none above.
  case nothingToPlot(DirectiveName)
  case needsInputs(Int)

  // MARK: Networks

  case keyBesideSamples(String)
  case rateNotPositive(String)
  case badNotation(String, of: String)
  case sharedNotation(String, of: String, and: String)
  /// Two quantities, by their plain keys, that formulas would spell alike.
  case sharedSymbol(String, String)
  case equation(EquationProblem, of: String)
  case network(NetworkProblem, NetworkNames)

  // MARK: The engine

  case engine(EngineProblem)
}

/// What a key takes.
enum Expectation {
  case number
  case text
  case list
  case map
}

/// What can be wrong with a unit's equation, without words.
enum EquationProblem: Error, Hashable {
  case empty
  case unknownName(String, known: [String])
  /// Nothing stands where an operand should; the sign that needs it, if there is one.
  case missingOperand(of: String?)
  case unexpected(String)
  case unopenedParenthesis
  case unclosedParenthesis
  case exponentIsNoInteger
  case nonFiniteNumber(String)
  /// What stands behind a name in brackets is no time step.
  case badTimeStep(String)
  case tooLong
  case tooDeep
}

/// The declared names that a misspelt one may have meant.
struct NetworkNames: Hashable {
  var inputs: [String] = []
  var parameters: [String] = []
  var units: [String] = []
  /// Whether there are several samples, so that a problem has to name its own.
  var hasSamples = false
}
