import Binding

extension FoldStyle {
  static let opening = "<details><summary>"
  static let titleEnd = "</summary>"
  static let end = "</details>"

  /// A document in which what is folded is written in this way.
  ///
  /// A document is written with elements of HTML first. As a callout the title becomes a line of its own,
  /// and each line below it is quoted.
  ///
  /// Complexity: O(length).
  func applied(to document: String) -> String {
    guard self == .callout, document.contains(Self.opening) else { return document }
    var isFolded = false
    var lines: [Substring] = []
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
      if !isFolded, line.hasPrefix(Self.opening), line.hasSuffix(Self.titleEnd) {
        isFolded = true
        lines.append(
          "> [!success]- " + line.dropFirst(Self.opening.count).dropLast(Self.titleEnd.count))
      } else if isFolded, line == Self.end {
        isFolded = false
        while lines.last == ">" { lines.removeLast() }
      } else {
        lines.append(isFolded ? (line.isEmpty ? ">" : "> " + line) : line)
      }
    }
    return lines.joined(separator: "\n")
  }
}
