extension Judgement {
  /// Whether it is the likelier judgement of two that take a letter for different things.
  func outsuits(_ other: Judgement) -> Bool {
    if outcome == .unread(.undefined) { return false }
    if other.outcome == .unread(.undefined) || outcome.rank < other.outcome.rank { return true }
    return outcome == .wrong && other.outcome == .wrong && ratio < other.ratio
  }
}
