/// The words by which a text tells how the numbers of its formulas are meant.
///
/// Each language is listed in a file of its own. Languages are not told apart while a note is read: a
/// word tells what it tells in any of them.
package struct Lexicon: Sendable {
  /// All entries, language by language.
  package let entries: [LexiconEntry]
  private let conceptsOfWords: [String: Concepts]

  /// The lexicon of all languages.
  package static let all = Lexicon([
    english, german, french, spanish, chinese, international,
  ])

  init(_ vocabularies: [Vocabulary]) {
    entries = vocabularies.flatMap(\.entries)
    conceptsOfWords = entries.reduce(into: [:]) { known, entry in
      guard entry.form == .word else { return }
      known[entry.text, default: []].formUnion(Concepts(entry.concept))
    }
  }

  /// What a word tells; nothing where no language lists it.
  ///
  /// - Parameter word: the word in small letters.
  /// - Returns: the concepts of all languages in which it is a word.
  /// - Complexity: O(length of the word).
  package func concepts(of word: String) -> Concepts { conceptsOfWords[word] ?? [] }

  /// Whether a word tells something.
  ///
  /// - Parameters:
  ///   - word: the word in small letters.
  ///   - concept: what it may tell.
  /// - Returns: whether some language says so.
  package func has(_ word: String, for concept: Concept) -> Bool {
    concepts(of: word).contains(Concepts(concept))
  }

  /// The entries for a concept that have one of several forms.
  func texts(for concept: Concept, _ forms: LexiconEntry.Form...) -> [LexiconEntry] {
    entries.filter { $0.concept == concept && forms.contains($0.form) }
  }
}
