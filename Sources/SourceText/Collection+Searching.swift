extension RandomAccessCollection {
  /// The first index from which on `predicate` holds; the end if it never does.
  ///
  /// Complexity: O(log n).
  @inlinable
  package func partitioningIndex(where predicate: (Element) throws -> Bool) rethrows -> Index {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if try predicate(self[middle]) { high = middle } else { low = index(after: middle) }
    }
    return low
  }
}

extension Collection where Element: Equatable {
  /// Whether it has the elements of another one, one after the other.
  ///
  /// Complexity: O(n) where the first of these seldom starts them.
  @inlinable
  package func containsRun(of other: some Collection<Element>) -> Bool {
    guard let first = other.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: other) }
  }
}
