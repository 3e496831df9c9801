/// What a wikilink says: `[[note#heading|label]]`.
struct WikiTarget {
  /// The note; empty for this one.
  let note: String
  /// The heading, or `^` and the name of a block.
  let heading: String?
  /// The words that are shown instead, or the size of an embed.
  let label: String?

  /// Reads a wikilink with its brackets, in whose place in a table `\|` stands for `|`.
  init(_ text: some StringProtocol) {
    let inner = String(text.dropFirst(2).dropLast(2))
    var parts = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    if parts.count > 1, parts[0].hasSuffix("\\") { parts[0].removeLast() }
    let target = parts[0].split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    note = target[0].trimmingBlanks
    heading = target.count > 1 ? target[1].trimmingBlanks : nil
    label = parts.count > 1 ? parts[1].trimmingBlanks : nil
  }

  /// What the link shows.
  var shown: String {
    if let label, !label.isEmpty { return label }
    let place = heading.map { $0.hasPrefix("^") ? String($0.dropFirst()) : $0 }
    if note.isEmpty { return place ?? "" }
    return place.map { "\(note) › \($0)" } ?? note
  }
}
