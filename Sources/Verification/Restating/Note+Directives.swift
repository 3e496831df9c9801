import NoteMarkup
import SourceText

extension Note {
  /// Whether a directive begins in a range.
  ///
  /// - Complexity: O(log directives).
  func hasDirective(in range: ByteRange) -> Bool {
    var (low, high) = (0, directives.count)
    while low < high {
      let middle = (low + high) / 2
      if directives[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < directives.count && directives[low].range.lowerBound < range.upperBound
  }
}
