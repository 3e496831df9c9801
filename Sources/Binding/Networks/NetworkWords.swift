import NeuralNet

/// The words of a directive for activations, losses and reductions.
enum NetworkWords {
  static let activations: [(word: String, value: Activation)] = [
    ("linear", .linear), ("logistic", .logistic), ("tanh", .tanh), ("relu", .relu),
    ("leaky relu", .leakyRelu()), ("elu", .elu()), ("selu", .selu), ("softplus", .softplus),
    ("softmax", .softmax),
  ]

  static let losses: [(word: String, value: Loss)] = [
    ("half squared error", .halfSquaredError), ("squared error", .squaredError),
    ("mean squared error", .meanSquaredError), ("mean absolute error", .meanAbsoluteError),
    ("binary cross entropy", .binaryCrossEntropy), ("cross entropy", .crossEntropy),
  ]

  static let reductions: [(word: String, value: Network.Reduction)] =
    Network.Reduction.allCases.map { ($0.rawValue, $0) }

  /// What a word stands for; hyphens, underscores and blanks are alike, and so is case.
  static func value<Value>(of word: String, in table: [(word: String, value: Value)]) -> Value? {
    let words = word.lowercased().split { " -_\n".contains($0) }.joined(separator: " ")
    return table.first { $0.word == words }?.value
  }
}
