extension Activation {
  /// The output as a term in the net input.
  ///
  /// Softmax needs the net inputs of all units of the layer, too.
  package func term(of z: Term, layer: [Term]) -> Term {
    let e = Term.function(.exponential, z)
    switch self {
    case .linear: return z
    case .logistic: return 1 / (1 + .function(.exponential, -z))
    case .tanh: return .function(.hyperbolicTangent, z)
    case .relu: return .function(.rectifier, z)
    case .leakyRelu(let slope):
      return .choice(z, positive: z, otherwise: .constant(slope) * z)
    case .elu(let alpha):
      return .choice(z, positive: z, otherwise: .constant(alpha) * (e - 1))
    case .selu:
      let (scale, alpha) = (Term.constant(Self.seluScale), Term.constant(Self.seluAlpha))
      return .choice(z, positive: scale * z, otherwise: scale * alpha * (e - 1))
    case .softplus: return .function(.naturalLogarithm, 1 + e)
    case .softmax: return e / .sum(layer.map { .function(.exponential, $0) })
    }
  }

  /// ∂out/∂net as a term in the output where that is the custom, else in the net input.
  package func derivativeTerm(netInput z: Term, output y: Term) -> Term {
    switch self {
    case .linear: return 1
    case .logistic, .softmax: return y * (1 - y)
    case .tanh: return 1 - .power(y, 2)
    case .relu: return .choice(z, positive: 1, otherwise: 0)
    case .leakyRelu(let slope): return .choice(z, positive: 1, otherwise: .constant(slope))
    case .elu(let alpha):
      return .choice(z, positive: 1, otherwise: .constant(alpha) * .function(.exponential, z))
    case .selu:
      let (scale, alpha) = (Term.constant(Self.seluScale), Term.constant(Self.seluAlpha))
      return .choice(
        z, positive: scale, otherwise: scale * alpha * .function(.exponential, z))
    case .softplus: return 1 / (1 + .function(.exponential, -z))
    }
  }
}
