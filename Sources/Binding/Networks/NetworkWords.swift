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

  /// Several words may stand for one way; a number can be given otherwise, as in `{gaussian: 0.5}`.
  static let initializers: [(word: String, value: Initializer)] = [
    ("zero", .zeros), ("gaussian", .gaussian(standardDeviation: 0.1)),
    ("uniform", .uniform(-0.1...0.1)),
    ("xavier", .xavier), ("glorot", .xavier), ("xavier gaussian", .xavierGaussian), ("he", .he),
    ("msra", .he), ("he uniform", .heUniform), ("lecun", .lecun), ("lecun uniform", .lecunUniform),
    ("orthogonal", .orthogonal),
  ]

  /// What a word stands for; hyphens, underscores and blanks are alike, and so is case.
  static func value<Value>(of word: String, in table: [(word: String, value: Value)]) -> Value? {
    let words = plain(word)
    return table.first { $0.word == words }?.value
  }

  /// A word as `value(of:in:)` compares it: hyphens are blanks.
  static func plain(_ word: String) -> String {
    word.lowercased().split { " -_\n".contains($0) }.joined(separator: " ")
  }
}
