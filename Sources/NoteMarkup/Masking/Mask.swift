import SourceText

/// Lines of display math or of a comment that libcmark must not see.
struct Mask {
  /// The math or the comment with its delimiters.
  let range: ByteRange
  /// The line that it begins in, which needs no mask.
  let firstLine: Int
  let lastLine: Int
}

/// What one pass over the lines of a note has found.
struct Masks {
  /// In document order, not overlapping.
  var masks: [Mask] = []
  /// The lines that seem to be code, with the closing fences; in order.
  var codeLines: [Int] = []

  /// Whether a mask hides a line.
  ///
  /// Complexity: O(log number of masks).
  func covers(_ line: Int) -> Bool {
    let index = masks.firstIndex(from: { $0.lastLine >= line })
    return index < masks.count && masks[index].firstLine < line
  }

  /// Whether a line seems to be code.
  ///
  /// Complexity: O(log number of lines).
  func isCode(_ line: Int) -> Bool {
    let index = codeLines.firstIndex(from: { $0 >= line })
    return index < codeLines.count && codeLines[index] == line
  }
}

extension Array {
  /// The first index from which on `predicate` holds; `count` if it never does.
  ///
  /// Complexity: O(log n).
  fileprivate func firstIndex(from predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// What a first parse has shown about the masks that were made for it.
struct MaskHints {
  /// Openings of math and comments that are none, or that end with their leaf block.
  var notMath: Set<Int> = []
  /// Lines that seemed to be code and are not.
  var notCode: Set<Int> = []

  /// Adds other hints; returns whether there was a new one among them.
  mutating func add(_ others: MaskHints) -> Bool {
    let count = notMath.count + notCode.count
    notMath.formUnion(others.notMath)
    notCode.formUnion(others.notCode)
    return notMath.count + notCode.count > count
  }
}
