import SourceText

extension DirectiveReader {
  /// What a word stands for, or `{WORD: NUMBER}` where it takes a number; nil after a diagnostic.
  ///
  /// - Parameters:
  ///   - entry: the word with its key.
  ///   - thing: what the words of the table are; the key says it if nil.
  ///   - table: the words that are known.
  /// - Returns: what the word stands for; nil, which is told, if it is not known.
  mutating func readWord<Value>(
    _ entry: BodyNode.Entry, as thing: String? = nil, in table: WordTable<Value>
  ) -> Value? {
    if case .map(let entries) = entry.value.content, !table.numberedWords.isEmpty {
      return readNumberedWord(entry, entries, in: table)
    }
    guard let text = readText(entry.named(thing.map { .key($0) } ?? entry.part)) else { return nil }
    if let found = table[text] { return found.value }
    report(
      .unknownWord(
        text, of: thing ?? entry.part.words, known: table.words,
        synonyms: table.entries.flatMap(\.synonyms)), at: entry.value.range)
    return nil
  }

  private mutating func readNumberedWord<Value>(
    _ entry: BodyNode.Entry, _ entries: [BodyNode.Entry], in table: WordTable<Value>
  ) -> Value? {
    guard let word = entries.first, entries.count == 1 else {
      report(
        .wrongKind(of: entry.part, expected: .text, found: entry.value.kind),
        at: entry.value.range)
      return nil
    }
    guard let found = table[word.name] else {
      report(.unknownKey(word.name, known: table.numberedWords), at: word.key.range)
      return nil
    }
    guard let make = found.numbered else {
      report(.meaninglessKey("a number", beside: found.word), at: word.value.range)
      return nil
    }
    return readNumber(word).map(make)
  }
}
