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
  case gelu
  case silu
  case hardSigmoid = "hard sigmoid"
  case step
  case sign

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
      case .gelu: .gelu
      case .silu: .silu
      case .hardSigmoid: .hardSigmoid
      case .step: .step
      case .sign: .sign
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
    case .gelu: .gelu
    case .silu: .silu
    case .hardSigmoid: .hardSigmoid()
    case .step: .step()
    case .sign: .sign
    }
  }

  /// What `{leaky relu: 0.2}` stands for; nil where the function has no number to choose.
  var numbered: (@Sendable (Double) -> Activation)? {
    switch self {
    case .leakyRelu: { .leakyRelu(slope: $0) }
    case .elu: { .elu(alpha: $0) }
    case .hardSigmoid: { .hardSigmoid(slope: $0) }
    case .step: { .step(atZero: $0) }
    case .linear, .logistic, .tanh, .relu, .selu, .softplus, .softmax, .gelu, .silu, .sign: nil
    }
  }

  /// What else people write for it.
  var synonyms: [String] {
    switch self {
    case .linear: ["identity", "none", "id", "lin", "affine", "purelin"]
    case .logistic: ["sigmoid", "sigm", "sigma", "logistic sigmoid", "logsig", "expit", "σ"]
    case .tanh: ["hyperbolic tangent", "tansig"]
    case .relu: ["rectifier", "rectified linear", "rectified linear unit"]
    case .leakyRelu: ["leakyrelu", "lrelu"]
    case .silu: ["swish"]
    case .hardSigmoid: ["hardsigmoid"]
    case .step: ["heaviside", "binary step", "threshold", "unit step", "perceptron", "hardlim"]
    case .sign: ["sgn", "signum", "bipolar step"]
    case .elu, .selu, .softplus, .softmax, .gelu: []
    }
  }
}
