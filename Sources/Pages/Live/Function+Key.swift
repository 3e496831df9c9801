import NeuralNet

extension Function {
  /// The word for it in the data of a page.
  var key: String {
    switch self {
    case .exponential: "exp"
    case .naturalLogarithm: "ln"
    case .squareRoot: "sqrt"
    case .sine: "sin"
    case .cosine: "cos"
    case .hyperbolicTangent: "tanh"
    case .logistic: "sigmoid"
    case .rectifier: "relu"
    case .absoluteValue: "abs"
    case .sign: "sign"
    case .errorFunction: "erf"
    }
  }
}
