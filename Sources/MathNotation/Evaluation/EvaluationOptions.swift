/// How the parts of notation that have several meanings are evaluated.
package struct EvaluationOptions: Hashable, Sendable {
  /// A base that is understood without saying so.
  package enum LogarithmBase: Hashable, Sendable {
    case natural
    case two
    case ten
  }

  /// The base of `\log` where none is written.
  package var logarithm = LogarithmBase.natural
  /// Whether the arguments of trigonometric functions are in degrees.
  package var usesDegrees = false
  /// Whether short decimals of two places and more may have been rounded, as the terms of a sum
  /// that are worked out one by one.
  package var roundsShortDecimals = false
  /// Whether radii tell what double precision loses, instead of what the written decimals leave open.
  package var carriesNoise = false
  /// Whether the degree sign is a unit, without effect on the number.
  package var degreeIsUnit = false
  /// Whether `\%` is a unit, without effect on the number.
  package var percentIsUnit = false
  /// Whether a remainder has the sign of what is divided, as in most programming languages.
  package var truncatesRemainders = false
  /// Whether a list in brackets is a row, so that lists in a list lie one above the other.
  package var readsListsAsRows = false
  /// Whether what has another meaning of matrices is worked out entry by entry: products with a dot, functions.
  ///
  /// The sign `\otimes` then is that of Kronecker's product, and a star that of a convolution.
  package var worksByEntries = false
  /// Whether a column of two whole numbers is a binomial coefficient.
  package var readsColumnsAsBinomials = false
  /// Whether a list of two numbers is the interval between them.
  package var readsListsAsIntervals = false
  /// Whether entries count from 0.
  package var countsFromZero = false
  /// Whether norms of matrices are those by how much a vector grows, and shares those of columns.
  package var usesOtherMatrixFunctions = false
  /// Whether a dot between a column and a row of one length makes a number, not a matrix, and the square of a
  /// vector is its product with itself.
  package var prefersInnerProducts = false

  /// The meanings that most notes use.
  package init() {}
}
