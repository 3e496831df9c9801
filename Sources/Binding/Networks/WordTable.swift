/// The words that directives have for values of one kind.
struct WordTable<Value> {
  /// A word and what it stands for.
  struct Entry {
    /// The word that messages name.
    let word: String
    let value: Value
    /// What else people write for it, in small letters with blanks between words.
    var synonyms: [String] = []
    /// What `{WORD: NUMBER}` stands for; nil where the word takes no number.
    var numbered: (@Sendable (Double) -> Value)?
  }

  let entries: [Entry]

  /// The words that messages name.
  var words: [String] { entries.map(\.word) }

  /// The words that take a number.
  var numberedWords: [String] { entries.filter { $0.numbered != nil }.map(\.word) }

  /// What a word or a synonym stands for; hyphens, underscores and blanks are alike, and so is case.
  ///
  /// Words may be run together, with "loss" behind them, as classes of programs are called: `BCELoss`.
  subscript(word: String) -> Entry? {
    let plain = NetworkWords.plain(word)
    let exact = entries.first { $0.word == plain || $0.synonyms.contains(plain) }
    if let exact { return exact }
    let joined = NetworkWords.joined(plain)
    return entries.first { entry in
      ([entry.word] + entry.synonyms).contains { NetworkWords.joined($0) == joined }
    }
  }

  /// The words that `isIncluded` lets pass.
  func filter(_ isIncluded: (Entry) -> Bool) -> WordTable {
    WordTable(entries: entries.filter(isIncluded))
  }
}

extension WordTable: Sendable where Value: Sendable {}
extension WordTable.Entry: Sendable where Value: Sendable {}
