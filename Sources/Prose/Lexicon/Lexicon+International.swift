extension Lexicon {
  /// Signs and abbreviations that notes in several languages share.
  static let international = Vocabulary(
    of: .international,
    words: [
      .modulo: [.cases: "mod modulo"],
      .multiple: [.unrecorded: "% ‰ ° k"],
      .connective: [.unrecorded: "i e resp"],
    ],
    stems: [
      .residues: [
        .unrecorded: [
          #"mathbb{Z}_"#, #"mathbb{F}_"#, #"mathbb Z_"#, #"mathbb F_"#, #"\Z_"#, #"\F_"#, "GF(",
        ]
      ]
    ])
}
