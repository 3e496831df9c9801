import NoteMarkup
import SourceText

extension LineEnds {
  /// Where the result of a directive stands that an author has folded: behind the end of the element
  /// `details` that ends with the directive, and the blank line after that.
  ///
  /// - Returns: the start of the line there; nil if the directive is not folded.
  /// - Complexity: O(length of the lines between).
  func placeBehindFold(endingWith directive: Directive) -> Int? {
    var place = directive.lines.upperBound
    while let line = line(at: place), line.isEmpty { place = fullEnd(of: place) }
    guard line(at: place)?.elementsEqual("</details>".utf8) == true else { return nil }
    let behind = fullEnd(of: place)
    guard line(at: behind)?.isEmpty == true, fullEnd(of: behind) > behind else { return nil }
    return fullEnd(of: behind)
  }
}
