/// Why an expression has no value.
package enum EvaluationProblem: Error, Hashable, Sendable {
  /// A name means nothing, or is a function that stands alone.
  case unknownSymbol(Name)
  /// The result is no real number: a division by nought, the root of a negative number.
  case undefined
  /// Vectors or matrices whose shapes do not fit.
  case shapes
  /// More nodes would be visited than may be.
  case tooManySteps
  /// A construct that is read and has no value.
  case unsupported(UnsupportedNotation)
}
