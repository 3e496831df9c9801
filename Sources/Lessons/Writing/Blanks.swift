/// What a worksheet leaves to the learner.
package enum Blanks: Hashable, Sendable {
  /// The results, and those that stand in the equations of others.
  case results
  /// The equations, too.
  case equations

  /// The blank itself: GitHub and Obsidian draw it as a box, and the checker cannot read it.
  static let text = "\\boxed{?}"
}
