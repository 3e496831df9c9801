/// What the checker says of a claim.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// Right as it is stated.
  case verified
  /// Off by no more than a rounding on the way explains.
  case rounding
  /// It fits no reading.
  case wrong
  /// It could not be read; the reason says why.
  case unread
  /// The author wants it left alone.
  case ignored
}
