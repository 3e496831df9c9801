/// How many nodes the evaluations of one note may still visit beyond one visit of each: sums within
/// sums make many of few.
///
/// It is shared by all that evaluate for the note, as a clock would be. It decides whether there is
/// a value at all, never which one.
package final class StepBudget {
  /// How many visits are left; never less than 0.
  package private(set) var left: Int

  /// A budget of so many visits.
  package init(_ steps: Int) { left = steps }

  /// Takes visits off what is left.
  package func spend(_ steps: Int) { left = max(0, left - steps) }
}
