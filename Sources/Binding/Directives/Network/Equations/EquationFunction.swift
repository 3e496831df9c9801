import NeuralNet

/// The functions that a unit's equation may apply, as in `o tanh(c)`.
enum EquationFunction: String, CaseIterable {
  case exp
  case ln
  case log
  case sqrt
  case abs
  case sin
  case cos
  case erf
  case tanh
  case logistic
  case sigmoid
  case sigma = "σ"
  case relu
  case sign
  case softplus
  case gelu
  case silu
  case swish

  /// The function of a term.
  func term(of argument: Term) -> Term {
    switch self {
    case .exp: .function(.exponential, argument)
    case .ln, .log: .function(.naturalLogarithm, argument)
    case .sqrt: .function(.squareRoot, argument)
    case .abs: .function(.absoluteValue, argument)
    case .sin: .function(.sine, argument)
    case .cos: .function(.cosine, argument)
    case .erf: .function(.errorFunction, argument)
    case .tanh: .function(.hyperbolicTangent, argument)
    case .logistic, .sigmoid, .sigma: .function(.logistic, argument)
    case .relu: .function(.rectifier, argument)
    case .sign: .function(.sign, argument)
    case .softplus: Activation.softplus.term(of: argument, layer: [])
    case .gelu: Activation.gelu.term(of: argument, layer: [])
    case .silu, .swish: Activation.silu.term(of: argument, layer: [])
    }
  }
}
