extension ProseReader {
  /// Makes one token of the words of each phrase that the lexicon lists.
  ///
  /// - Parameter isComplete: whether the text ends here, so that no phrase goes on behind its last word.
  package mutating func joinPhrases(isComplete: Bool = true) {
    let unsure = isComplete ? 0 : Self.longestPhrase - 1
    while joinedCount < tokens.count - unsure {
      joinPhrase(at: joinedCount)
      joinedCount += 1
    }
  }

  private mutating func joinPhrase(at index: Int) {
    guard case .word(let first) = tokens[index], first.startsPhrase else { return }
    let words = tokens[index...].prefix(Self.longestPhrase).prefix { $0.word != nil }
      .compactMap { $0.word?.text }
    guard let phrase = Lexicon.all.phrase(startingWith: words) else { return }
    let text = words.prefix(phrase.count).joined(separator: " ")
    tokens[index] = .word(
      ProseWord(phrase: text, isLower: first.isLower, concepts: phrase.concepts))
    remove((index + 1)..<(index + phrase.count))
  }

  /// How many words a phrase has at most.
  private static let longestPhrase = 6
}
