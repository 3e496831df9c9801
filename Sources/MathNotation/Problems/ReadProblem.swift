/// Why a piece of math was not read.
package enum ReadProblem: Error, Hashable, Sendable {
  /// A construct that is known and not read.
  case unsupported(UnsupportedNotation)
  case unknownCommand
  case ellipsis
  /// A question mark, where something is to be filled in.
  case blank
  /// Nothing stands where an expression is due.
  case empty
  /// Something stands where it has no meaning.
  case unexpected
  /// A bracket is not closed.
  case unclosed
  case tooDeep
  case tooLong
  case sumWithoutIndex
  case systemOfEquations
}
