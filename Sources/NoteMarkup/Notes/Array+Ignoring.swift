import SourceText

extension [Formula] {
  /// Has the formulas ignored that reach into what comments hold for.
  ///
  /// - Parameters:
  ///   - comments: what each holds for, in order, with its reason.
  ///   - first: the index of the first formula that they may hold for.
  /// - Complexity: O(formulas + comments).
  mutating func ignore(_ comments: [(range: ByteRange, reason: String)], from first: Int) {
    var index = first
    for (range, reason) in comments {
      while index < count, self[index].range.upperBound <= range.lowerBound { index += 1 }
      while index < count, self[index].range.lowerBound < range.upperBound {
        self[index].ignoreReason = reason
        index += 1
      }
    }
  }
}
