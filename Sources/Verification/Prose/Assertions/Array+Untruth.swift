import Prose

extension [ProseToken] {
  /// Whether a word a little before another one, within a reach, denies it, or says that there is none.
  func isNegated(_ index: Int, within reach: Int) -> Bool {
    self[Swift.max(0, index - reach)..<index].contains { $0.tells(.negation, or: .lacking) }
  }

  /// What a word such as `wrong` says of a formula.
  ///
  /// - Parameters:
  ///   - index: the index of the word.
  ///   - reach: how many words before it may deny it.
  /// - Returns: `nil` where it is denied itself, or is one of what is counted: `false positives`.
  func untruth(at index: Int, within reach: Int) -> Saying? {
    if index + 1 < count, self[index + 1].tells(.tallied) { return nil }
    if isNegated(index, within: reach) { return nil }
    return self[index].tells(.contradiction) ? .impossible : .untrue
  }
}
