/// What can be wrong with a key or a value, whatever the directive.
enum ValueProblem: DirectiveProblem, Hashable {
  // MARK: Keys

  case unknownKey(String, known: [String])
  case missingKey(String)
  /// One of these keys is needed.
  case missingOneOf([String])
  /// A key that means nothing beside such a value of another key.
  case meaninglessKey(String, beside: String)

  // MARK: Kinds and words

  case wrongKind(of: BodyPart, expected: Expectation, found: BodyNode.Kind)
  /// A word that is none of those that stand for such a thing.
  ///
  /// What else such words are written as is suggested, but not listed.
  case unknownWord(String, of: String, known: [String], synonyms: [String] = [])
  /// Neither yes nor no.
  case notAFlag(String, of: BodyPart)
  /// No name for a part of a network.
  case badName(String)
  case repeatedDeclaration(String)

  // MARK: Numbers

  case missingNumber(of: BodyPart)
  case notANumber(String, of: BodyPart)
  /// A number with a comma before its decimals, of which YAML makes two things.
  case decimalComma(String)
  case nonFiniteNumber(String, of: BodyPart)
  case notWhole(String, of: BodyPart, atLeast: Int)
  case notPositive(String, of: BodyPart)
  case notAShare(String, of: BodyPart)
  case negative(String, of: BodyPart)
  /// A number that is greater than it can be.
  case tooLarge(String, of: BodyPart, limit: Int, option: EngineLimits.Option?)
  /// More things than there can be, with their word in the plural.
  case tooMany(String, of: String, limit: Int, option: EngineLimits.Option?)
  case badDigits(String)
  case badRange
  /// Seeds are whole numbers, so many at most.
  case badSeeds(limit: Int)
  /// A list or a row with so many numbers.
  case width(of: BodyPart, expected: Int, found: Int)
}

/// What a key takes.
enum Expectation: Hashable, Sendable {
  case number
  case text
  case list
  case map
}
