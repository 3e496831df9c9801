extension Lexicon {
  /// The words of notes in Spanish.
  static let spanish = Vocabulary(
    of: .spanish,
    words: [
      .connective: [
        .unrecorded: "y"
      ]
    ])
}
