/// How far a fix can be trusted.
package enum FixSafety: String, Sendable, CaseIterable {
  /// The edit of one token that nothing confirms takes back a slip that has a name, and any other
  /// explanation is at least ten times less likely.
  case safe
  /// It makes the claims right, but something else may be wrong: the author should look.
  case suggested
}
