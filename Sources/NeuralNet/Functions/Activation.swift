import Platform

/// A unit's activation function, from its net input z to its output.
public enum Activation: Hashable, Sendable {
  /// z.
  case linear
  /// 1 / (1 + e^(−z)).
  case logistic
  case tanh
  /// max(0, z).
  case relu
  /// z where z > 0, slope · z elsewhere.
  case leakyRelu(slope: Double = 0.01)
  /// z where z > 0, alpha · (e^z − 1) elsewhere.
  case elu(alpha: Double = 1)
  /// λ · z where z > 0, λ α (e^z − 1) elsewhere.
  case selu
  /// ln(1 + e^z).
  case softplus
  /// e^z over the sum of e^z of all units of the layer.
  case softmax
  /// z Φ(z), Φ being the standard normal distribution: ½ z (1 + erf(z/√2)).
  ///
  /// Hendrycks and Gimpel, Gaussian Error Linear Units, 2016, without their approximation.
  case gelu
  /// z / (1 + e^(−z)), also called swish.
  case silu
  /// slope · z + ½, but at least 0 and at most 1; the usual slope is that of PyTorch, Keras had 0.2.
  case hardSigmoid(slope: Double = 1 / 6.0)
  /// 1 where z > 0, 0 where z < 0; at 0 a number of choice.
  case step(atZero: Double = 0)
  /// −1, 0 or 1.
  case sign
}

extension Activation {
  /// λ of SELU (Klambauer et al., Self-Normalizing Neural Networks, 2017, section 2).
  package static let seluScale = 1.0507009873554804934193349852946
  /// α of SELU (Klambauer et al., Self-Normalizing Neural Networks, 2017, section 2).
  package static let seluAlpha = 1.6732632423543772848170429916717

  /// Whether the output depends on the net inputs of the whole layer.
  package var readsLayer: Bool {
    switch self {
    case .softmax: true
    case .linear, .logistic, .tanh, .relu, .leakyRelu, .elu, .selu, .softplus, .gelu, .silu,
      .hardSigmoid, .step, .sign:
      false
    }
  }

  /// Whether it has a slope to go down by; steps have none.
  public var hasGradient: Bool {
    switch self {
    case .step, .sign: false
    case .linear, .logistic, .tanh, .relu, .leakyRelu, .elu, .selu, .softplus, .softmax, .gelu,
      .silu, .hardSigmoid:
      true
    }
  }

  /// Whether the number that is chosen freely, if there is one, is finite.
  var isFinite: Bool {
    switch self {
    case .leakyRelu(let number), .elu(let number), .hardSigmoid(let number), .step(let number):
      number.isFinite
    case .linear, .logistic, .tanh, .relu, .selu, .softplus, .softmax, .gelu, .silu, .sign: true
    }
  }

  /// How the weights of a layer with this activation usually begin.
  ///
  /// After He and others (2015) where little passes below nought, after LeCun for SELU (Klambauer
  /// et al., 2017), else after Glorot and Bengio (2010).
  package var usualInitializer: Initializer {
    switch self {
    case .relu, .leakyRelu, .elu, .gelu, .silu: .he
    case .selu: .lecun
    case .linear, .logistic, .tanh, .softplus, .softmax, .hardSigmoid, .step, .sign: .xavier
    }
  }

  /// The output for one net input.
  ///
  /// No net input overflows on the way. Softmax belongs to a layer (see `Softmax`); this is
  /// what it gives in a layer of one unit.
  public func value(_ z: Double) -> Double {
    switch self {
    case .linear: return z
    case .logistic:
      if z >= 0 { return 1 / (1 + exp(-z)) }
      let e = exp(z)
      return e / (1 + e)
    case .tanh: return hyperbolicTangent(z)
    case .relu: return z > 0 ? z : 0
    case .leakyRelu(let slope): return z > 0 ? z : slope * z
    case .elu(let alpha): return z > 0 ? z : alpha * expm1(z)
    case .selu:
      return z > 0 ? Self.seluScale * z : Self.seluScale * Self.seluAlpha * expm1(z)
    case .softplus: return max(z, 0) + log1p(exp(-abs(z)))
    case .softmax: return 1
    // erfc keeps the digits far below nought.
    case .gelu: return 0.5 * z * erfc(-z * Self.rootOfHalf)
    case .silu: return z * Activation.logistic.value(z)
    case .hardSigmoid(let slope): return min(1, max(0, slope * z + 0.5))
    case .step(let atZero): return z > 0 ? 1 : z < 0 ? 0 : atZero
    case .sign: return Function.sign.value(z)
    }
  }

  /// ∂out/∂net at a net input whose output is known.
  ///
  /// At a kink it is the left derivative: 0 for ReLU, the slope for leaky ReLU. Of a step it is 0,
  /// which is of no use, see `hasGradient`.
  public func derivative(netInput z: Double, output y: Double) -> Double {
    switch self {
    case .linear: 1
    case .logistic: y * (1 - y)
    case .tanh: 1 - y * y
    case .relu: z > 0 ? 1 : 0
    case .leakyRelu(let slope): z > 0 ? 1 : slope
    case .elu(let alpha): z > 0 ? 1 : alpha * exp(z)
    case .selu: z > 0 ? Self.seluScale : Self.seluScale * Self.seluAlpha * exp(z)
    case .softplus: Activation.logistic.value(z)
    case .softmax, .step, .sign: 0
    case .gelu:
      0.5 * erfc(-z * Self.rootOfHalf) + z * Self.densityAtZero * exp(-0.5 * z * z)
    case .silu: y + Activation.logistic.value(z) * (1 - y)
    case .hardSigmoid(let slope): abs(slope * z) < 0.5 ? slope : 0
    }
  }

  /// 1/√2.
  private static let rootOfHalf = 0.5.squareRoot()
  /// 1/√(2π), the standard normal density at 0.
  static let densityAtZero = 1 / (2 * Double.pi).squareRoot()
}

/// libm's tanh, which the case of the same name hides inside `Activation`.
private func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
