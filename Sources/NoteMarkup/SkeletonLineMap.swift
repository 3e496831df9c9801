/// Which lines of a note those of its skeleton are.
struct SkeletonLineMap {
  /// Lines of the note that the skeleton leaves out, in order.
  private var skipped: [Int] = []
  /// The index in the skeleton of the line that follows each of them.
  private var followers: [Int] = []

  /// Leaves out a line of the note that comes after those left out before.
  mutating func skip(_ line: Int) {
    followers.append(line - skipped.count)
    skipped.append(line)
  }

  /// The line of the note that a line of the skeleton is.
  ///
  /// Complexity: O(log number of lines left out).
  func noteLine(_ line: Int) -> Int {
    var low = 0
    var high = followers.count
    while low < high {
      let middle = (low + high) / 2
      if followers[middle] <= line { low = middle + 1 } else { high = middle }
    }
    return line + low
  }
}
