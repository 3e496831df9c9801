import NeuralNet

/// The words of directives for losses.
enum LossWord: String, Hashable, Sendable, CaseIterable {
  case halfSquaredError = "half squared error"
  case squaredError = "squared error"
  case meanSquaredError = "mean squared error"
  case meanAbsoluteError = "mean absolute error"
  case binaryCrossEntropy = "binary cross entropy"
  case crossEntropy = "cross entropy"
  case hinge
  case huber
  case kullbackLeibler = "kullback leibler"

  /// The word for a loss, whatever its numbers.
  init(_ loss: Loss) {
    self =
      switch loss {
      case .halfSquaredError: .halfSquaredError
      case .squaredError: .squaredError
      case .meanSquaredError: .meanSquaredError
      case .meanAbsoluteError: .meanAbsoluteError
      case .binaryCrossEntropy: .binaryCrossEntropy
      case .crossEntropy: .crossEntropy
      case .hinge: .hinge
      case .huber: .huber
      case .kullbackLeibler: .kullbackLeibler
      }
  }

  /// The loss that the word stands for, with its usual numbers.
  var loss: Loss {
    switch self {
    case .halfSquaredError: .halfSquaredError
    case .squaredError: .squaredError
    case .meanSquaredError: .meanSquaredError
    case .meanAbsoluteError: .meanAbsoluteError
    case .binaryCrossEntropy: .binaryCrossEntropy
    case .crossEntropy: .crossEntropy
    case .hinge: .hinge
    case .huber: .huber()
    case .kullbackLeibler: .kullbackLeibler
    }
  }

  /// What `{huber: 0.5}` stands for; nil where the loss has no number to choose.
  var numbered: (@Sendable (Double) -> Loss)? {
    switch self {
    case .huber: { .huber(delta: abs($0)) }
    case .halfSquaredError, .squaredError, .meanSquaredError, .meanAbsoluteError,
      .binaryCrossEntropy, .crossEntropy, .hinge, .kullbackLeibler:
      nil
    }
  }

  /// What else people write for it.
  var synonyms: [String] {
    switch self {
    case .halfSquaredError:
      [
        "quadratic", "quadratic cost", "quadratic error", "half sse", "half the squared error",
      ]
    case .squaredError:
      [
        "sse", "rss", "ssd", "l2", "squared", "sum of squares", "sum of squared errors",
        "sum squared error", "squared loss", "least squares",
      ]
    case .meanSquaredError: ["mse", "mean square error", "mean squared loss", "mean of squares"]
    case .meanAbsoluteError: ["mae", "l1", "absolute error"]
    case .binaryCrossEntropy:
      ["bce", "binary crossentropy", "binary ce", "log loss", "logloss", "logistic loss"]
    case .crossEntropy:
      [
        "ce", "crossentropy", "categorical cross entropy", "categorical crossentropy",
        "sparse categorical cross entropy", "softmax cross entropy", "negative log likelihood",
        "nll", "xent",
      ]
    case .hinge: ["hinge loss", "svm"]
    case .huber: ["huber loss", "smooth l1"]
    case .kullbackLeibler:
      ["kl", "kld", "kl div", "kl divergence", "kullback leibler divergence", "relative entropy"]
    }
  }
}
