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
