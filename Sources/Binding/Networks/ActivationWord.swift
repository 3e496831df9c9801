import NeuralNet

/// The words of directives for activations.
enum ActivationWord: String, Hashable, Sendable, CaseIterable {
  case linear
  case logistic
  case tanh
  case relu
  case leakyRelu = "leaky relu"
  case elu
  case selu
  case softplus
  case softmax

  /// The word for a function, whatever its numbers.
  init(_ activation: Activation) {
    self =
      switch activation {
      case .linear: .linear
      case .logistic: .logistic
      case .tanh: .tanh
      case .relu: .relu
      case .leakyRelu: .leakyRelu
      case .elu: .elu
      case .selu: .selu
      case .softplus: .softplus
      case .softmax: .softmax
      }
  }

  /// The function that the word stands for, with its usual numbers.
  var activation: Activation {
    switch self {
    case .linear: .linear
    case .logistic: .logistic
    case .tanh: .tanh
    case .relu: .relu
    case .leakyRelu: .leakyRelu()
    case .elu: .elu()
    case .selu: .selu
    case .softplus: .softplus
    case .softmax: .softmax
    }
  }
}
