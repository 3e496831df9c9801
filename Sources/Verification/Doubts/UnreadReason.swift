package import MathNotation

/// Why a claim was not read.
package enum UnreadReason: Hashable, Sendable {
  // MARK: A side has no value, or no value to compare

  case unknownSymbol(String)
  case equationToSolve
  case notation(ReadProblem)
  /// A value is no real number, such as the logarithm of a negative one.
  case undefined
  /// A sum of too many terms.
  case tooLong
  /// Vectors or matrices whose shapes do not fit.
  case shapes
  case unsupported(UnsupportedNotation)
  /// Units of the two sides that do not convert into each other.
  case differentUnits
  /// It is neither close enough to verify nor far enough to be wrong.
  case looseApproximation
  /// A congruence whose modulus is not stated with it.
  case unstatedModulus
  /// An inequality between equal numbers, which may be meant to be false.
  case maybeMeantFalse
  /// The relation says nothing about values, or means a shift of bits.
  case relation

  // MARK: A doubt, each in the file of its ``Doubt``

  case logisticSigma
  case impossibleSigma
  case definitionFurtherUp
  case openSituation
  case unshownMeaning
  case trainedNetwork
  case contradictedDefinition
  case severalDefinitions
  case laterDefinition
  case otherNetwork
  case parameterAssignment
  case letterE
  case layerNumber
  case nameBeforeBracket
  case ratioBesideShare
  case decimalComma
  case binaryDigits
  case otherBase
  case indexlessSum
  case byteOverflow
  case shapesAlone
  case transposedProduct
  case squareSize
  case runningResult
  case wholeQuotient
  case arrowChange
  case truthValues
  case addedPercentage
  case exclamationMark
  case residueSymbol
  case statedCongruence
  case unitBesideName
  case letterUnit
  case unknownLetter
  case unitFactor
  case sumOfLevels
  case saidToBeFalse
  case toBeJudged
  case crossedOut
  case ledToContradiction
  case condition
  case oneOfCases
  case describedEquation
  case generalStatement
  case measuredOrCut
  case correspondence
  case failingTest
  case unspokenIdentity

  /// Whether the claim disagrees with a definition that may not be the one that is meant.
  var isOfDefinition: Bool {
    switch self {
    case .definitionFurtherUp, .openSituation, .unshownMeaning, .contradictedDefinition,
      .severalDefinitions, .laterDefinition, .parameterAssignment:
      true
    default: false
    }
  }
}
