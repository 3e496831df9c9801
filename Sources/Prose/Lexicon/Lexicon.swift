/// The words by which a text tells how the numbers of its formulas are meant.
///
/// Each language is listed in a file of its own. Languages are not told apart while a note is read: a
/// word tells what it tells in any of them.
package struct Lexicon: Sendable {
  /// All entries, language by language.
  package let entries: [LexiconEntry]
  private let words: [String: Word]
  /// The phrases by their first words, longer ones first.
  private let phrases: [String: [Phrase]]
  /// The longest word of a script without blanks, in characters.
  let longestUnspacedWord: Int

  /// What is known of a word.
  struct Word: Sendable {
    /// What it tells.
    var concepts: Concepts = []
    /// Whether a phrase begins with it.
    var startsPhrase = false
  }

  /// Several words that tell something together.
  private struct Phrase: Sendable {
    let words: [String]
    let concepts: Concepts
  }

  /// The lexicon of all languages.
  package static let all = Lexicon(
    [
      english, german, french, spanish, portuguese, italian, chinese, international,
      englishAssertions, germanAssertions, frenchAssertions, spanishAssertions,
      portugueseAssertions, italianAssertions, dutchAssertions, polishAssertions,
      russianAssertions, chineseAssertions, japaneseAssertions,
    ] + bases)

  init(_ vocabularies: [Vocabulary]) {
    entries = vocabularies.flatMap(\.entries)
    var known = entries.reduce(into: [String: Word]()) { known, entry in
      guard entry.form == .word else { return }
      known[entry.text, default: Word()].concepts.formUnion(Concepts(entry.concept))
    }
    longestUnspacedWord =
      entries.lazy.filter { [.chinese, .japanese].contains($0.language) }.map(\.text.count).max()
      ?? 0
    let phrases = entries.filter { $0.form == .phrase }.reduce(into: [String: Concepts]()) {
      $0[$1.text, default: []].formUnion(Concepts($1.concept))
    }
    self.phrases = phrases.reduce(into: [:]) { known, phrase in
      let words = phrase.key.split(separator: " ").map(String.init)
      known[words[0], default: []].append(Phrase(words: words, concepts: phrase.value))
      known[words[0]]?.sort { $0.words.count > $1.words.count }
    }
    for word in self.phrases.keys { known[word, default: Word()].startsPhrase = true }
    words = known
  }

  /// What is known of a word in small letters.
  ///
  /// - Complexity: O(length of the word).
  func word(_ text: String) -> Word { words[text] ?? Word() }

  /// What a word tells; nothing where no language lists it.
  ///
  /// - Parameter word: the word in small letters.
  /// - Returns: the concepts of all languages in which it is a word.
  /// - Complexity: O(length of the word).
  package func concepts(of word: String) -> Concepts { self.word(word).concepts }

  /// The longest phrase that some words begin with.
  ///
  /// - Parameter words: the words in small letters, one after the other.
  /// - Returns: how many words it has, and what they tell together; `nil` where they begin with none.
  func phrase(startingWith words: some Collection<String>) -> (count: Int, concepts: Concepts)? {
    guard let first = words.first, let candidates = phrases[first] else { return nil }
    return candidates.first { words.starts(with: $0.words) }.map { ($0.words.count, $0.concepts) }
  }

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
