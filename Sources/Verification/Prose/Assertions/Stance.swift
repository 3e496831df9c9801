/// How a claim stands in the text of its note.
///
/// Only what a note asserts can be wrong.
enum Stance: CaseIterable {
  /// It is stated as a fact.
  case asserted
  /// The note says that it is not so.
  case denied
  /// The reader is to judge it: to find the error, or to choose.
  case offered
  /// It is crossed out.
  case struckOut
  /// It follows from what cannot be, or is supposed to see what follows.
  case supposed
  /// It says when something else holds.
  case conditional
  /// It names one of several cases, which cannot all hold.
  case oneOfCases
  /// It describes a curve or a region, or is an equation to be solved.
  case described
  /// It speaks of all values of its letters.
  case general
  /// A number was measured, simulated or estimated, or comes from an expansion that was cut.
  case approximated
  /// It says which share an amount corresponds to.
  case correspondence
}
