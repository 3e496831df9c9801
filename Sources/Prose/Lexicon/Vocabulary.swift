/// The entries of one language, as its file lists them.
struct Vocabulary {
  let entries: [LexiconEntry]

  /// - Parameters:
  ///   - language: the language of all entries.
  ///   - words: for each concept its words, with blanks between them.
  ///   - phrases: texts of several words.
  ///   - stems: beginnings of words, and signs.
  ///   - endings: ends of words.
  init(
    of language: Language,
    words: KeyValuePairs<Concept, KeyValuePairs<LexiconEntry.Sighting, String>> = [:],
    phrases: KeyValuePairs<Concept, KeyValuePairs<LexiconEntry.Sighting, [String]>> = [:],
    stems: KeyValuePairs<Concept, KeyValuePairs<LexiconEntry.Sighting, [String]>> = [:],
    endings: KeyValuePairs<Concept, KeyValuePairs<LexiconEntry.Sighting, [String]>> = [:]
  ) {
    var entries: [LexiconEntry] = []
    func add(
      _ texts: [String], as form: LexiconEntry.Form, for concept: Concept,
      seenIn sighting: LexiconEntry.Sighting
    ) {
      entries += texts.map {
        LexiconEntry(
          text: $0, form: form, concept: concept, language: language, sighting: sighting)
      }
    }
    for (concept, seen) in words {
      for (sighting, text) in seen {
        // Byte by byte, since every run reads all of them.
        let texts = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        add(texts, as: .word, for: concept, seenIn: sighting)
      }
    }
    for (form, groups) in [
      (LexiconEntry.Form.phrase, phrases), (.stem, stems), (.ending, endings),
    ] {
      for (concept, seen) in groups {
        for (sighting, texts) in seen { add(texts, as: form, for: concept, seenIn: sighting) }
      }
    }
    self.entries = entries
  }
}
