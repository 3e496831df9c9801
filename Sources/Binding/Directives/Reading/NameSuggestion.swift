import SourceText

/// Finds what a misspelt word may have meant.
enum NameSuggestion {
  /// The known word that is nearest to `word`; nil if none is near.
  ///
  /// A single letter is near only to itself in the other case: `q` does not suggest `x`.
  static func nearest(to word: String, among known: [String]) -> String? {
    if word.count < 2 { return known.first { $0.lowercased() == word.lowercased() } }
    return Spelling.nearest(to: word, among: known)
  }
}
