extension Array {
  /// The first index from which on `predicate` holds; `count` if it never does.
  ///
  /// Complexity: O(log n).
  package func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
