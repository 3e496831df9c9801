import NeuralNet

extension Loss {
  /// The word of directives for the loss.
  var word: String {
    switch self {
    case .halfSquaredError: "half squared error"
    case .squaredError: "squared error"
    case .meanSquaredError: "mean squared error"
    case .meanAbsoluteError: "mean absolute error"
    case .binaryCrossEntropy: "binary cross entropy"
    case .crossEntropy: "cross entropy"
    }
  }
}
