extension ProseReader {
  /// Makes one token of the words of each phrase that the lexicon lists.
  mutating func joinPhrases() {
    var joined: [ProseToken] = []
    joined.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      guard case .word(let first) = tokens[index] else {
        joined.append(tokens[index])
        index += 1
        continue
      }
      let words = tokens[index...].prefix(Self.longestPhrase).prefix { $0.word != nil }
        .compactMap { $0.word?.text }
      if let phrase = Lexicon.all.phrase(startingWith: words) {
        let text = words.prefix(phrase.count).joined(separator: " ")
        joined.append(
          .word(ProseWord(text, isLower: first.isLower, concepts: phrase.concepts)))
        index += phrase.count
      } else {
        joined.append(tokens[index])
        index += 1
      }
    }
    tokens = joined
  }

  /// How many words a phrase has at most.
  private static let longestPhrase = 6
}
