extension Lexicon {
  /// The words of notes in German.
  static let german = Vocabulary(
    of: .german,
    words: [
      .connective: [
        .unrecorded: "und oder also falls wenn mit"
      ],
      .multiple: [
        .unrecorded: "prozent mio mrd tsd grad tausend dutzend"
      ],
    ])
}
