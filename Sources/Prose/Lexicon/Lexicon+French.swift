extension Lexicon {
  /// The words of notes in French.
  static let french = Vocabulary(
    of: .french,
    words: [
      .connective: [
        .unrecorded: "et ou"
      ]
    ])
}
