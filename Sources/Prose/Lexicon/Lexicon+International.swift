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
      ],
      .complements: [
        .cases: ["omplement"],
        .unrecorded: ["omplément", "ополнительн", "补码", "補数", "dopełnie"],
      ],
      .logisticSigma: [
        .cases: ["igmoid", "ogisti", #"\tanh"#, "1+e^{-", "1 + e^{-"],
        .unrecorded: [
          "igmoïd", "igmóid", "ogísti", "игмоид", "огисти", "シグモイド", "ロジスティック", "시그모이드", "로지스틱",
          "逻辑函数", "逻辑斯", "S型", "S 型", #"1+\exp(-"#, #"1 + \exp(-"#, "1+e^-", "1 + e^-",
          "1+\\mathrm{e}^{-",
        ],
      ],
    ])
}
