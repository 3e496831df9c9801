import SourceText

/// Lines of display math or of a comment that libcmark must not see.
struct Mask {
  /// The math or the comment with its delimiters.
  let range: ByteRange
  /// The line that it begins in, which needs no mask.
  let firstLine: Int
  /// The line that it ends in, which needs one.
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
    let index = masks.partitioningIndex(where: { $0.lastLine >= line })
    return index < masks.count && masks[index].firstLine < line
  }

  /// Whether a line seems to be code.
  ///
  /// Complexity: O(log number of lines).
  func isCode(_ line: Int) -> Bool {
    let index = codeLines.partitioningIndex(where: { $0 >= line })
    return index < codeLines.count && codeLines[index] == line
  }
}
