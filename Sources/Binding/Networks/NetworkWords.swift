import NeuralNet

/// The words of directives for functions, losses and the like, each in one table.
enum NetworkWords {
  static let activations = WordTable(
    entries: ActivationWord.allCases.map {
      .init(
        word: $0.rawValue, value: $0.activation, synonyms: $0.synonyms, numbered: $0.numbered)
    })

  static let losses = WordTable(
    entries: LossWord.allCases.map {
      .init(word: $0.rawValue, value: $0.loss, synonyms: $0.synonyms, numbered: $0.numbered)
    })

  static let reductions = Network.Reduction.allCases.map { (word: $0.rawValue, value: $0) }

  /// A number can be given otherwise, as in `{gaussian: 0.5}`.
  static let initializers = WordTable(entries: [
    .init(word: "zero", value: Initializer.zeros, synonyms: ["zeros", "zeroes"]),
    .init(
      word: "gaussian", value: .gaussian(standardDeviation: 0.1),
      synonyms: ["normal", "gauss", "random normal"]),
    .init(word: "uniform", value: .uniform(-0.1...0.1), synonyms: ["random uniform"]),
    .init(
      word: "xavier", value: .xavier, synonyms: ["glorot", "xavier uniform", "glorot uniform"]),
    .init(
      word: "xavier gaussian", value: .xavierGaussian,
      synonyms: ["xavier normal", "glorot normal", "glorot gaussian"]),
    .init(word: "xavier halved", value: .xavierHalved, synonyms: ["half xavier", "halved xavier"]),
    .init(word: "he", value: .he, synonyms: ["msra", "he normal", "kaiming", "kaiming normal"]),
    .init(word: "he uniform", value: .heUniform, synonyms: ["kaiming uniform"]),
    .init(word: "lecun", value: .lecun, synonyms: ["lecun normal"]),
    .init(word: "lecun uniform", value: .lecunUniform),
    .init(word: "orthogonal", value: .orthogonal),
  ])

  /// What a word stands for; hyphens, underscores and blanks are alike, and so is case.
  static func value<Value>(of word: String, in table: [(word: String, value: Value)]) -> Value? {
    let words = plain(word)
    return table.first { $0.word == words }?.value
  }

  /// A word as `value(of:in:)` compares it: hyphens are blanks.
  static func plain(_ word: String) -> String {
    word.lowercased().split { " -_\n".contains($0) }.joined(separator: " ")
  }

  /// A plain word without its blanks, and without the word that only says what it is.
  static func joined(_ plain: String) -> String {
    let joined = plain.filter { $0 != " " }
    return joined.count > 4 && joined.hasSuffix("loss") ? String(joined.dropLast(4)) : joined
  }
}
