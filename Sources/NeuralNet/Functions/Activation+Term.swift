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
    case .gelu: return .quotient(z, 2) * (1 + .function(.errorFunction, z / Self.rootOfTwo))
    case .silu: return z / (1 + .function(.exponential, -z))
    case .hardSigmoid(let slope):
      let line = Self.line(z, slope: slope)
      return .function(.rectifier, line) - .function(.rectifier, line - 1)
    case .step(let atZero) where atZero == 0: return .choice(z, positive: 1, otherwise: 0)
    case .step(let atZero) where atZero == 1: return .choice(-z, positive: 0, otherwise: 1)
    case .step(let atZero):
      let rest = Term.choice(-z, positive: 0, otherwise: .constant(atZero))
      return .choice(z, positive: 1, otherwise: rest)
    case .sign: return .function(.sign, z)
    }
  }

  private static let rootOfTwo = Term.function(.squareRoot, 2)

  /// slope · z + ½, with a slope of one sixth as a fraction.
  private static func line(_ z: Term, slope: Double) -> Term {
    (slope == 1 / 6.0 ? z / 6 : .constant(slope) * z) + .quotient(1, 2)
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
    case .gelu:
      let share = .quotient(1, 2) * (1 + .function(.errorFunction, z / Self.rootOfTwo))
      let density = Term.constant(Self.densityAtZero) * .function(.exponential, -(.power(z, 2) / 2))
      return share + z * density
    case .silu: return y + (1 - y) / (1 + .function(.exponential, -z))
    case .hardSigmoid(let slope):
      let line = Self.line(z, slope: slope)
      let rate: Term = slope == 1 / 6.0 ? .quotient(1, 6) : .constant(slope)
      return .choice(line * (1 - line), positive: rate, otherwise: 0)
    case .step, .sign: return 0
    }
  }
}
