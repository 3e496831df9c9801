import Prose

/// Words in `\text{…}` that belong to the sentence: they are no units and no names, and part two
/// statements.
enum SentenceWords {
  /// Whether a text begins with such a word, or with no letter at all.
  static func contains(_ words: String) -> Bool {
    let first = words.lowercased().prefix { $0.isLetter }
    return first.isEmpty || Lexicon.all.has(String(first), for: .connective)
  }
}
