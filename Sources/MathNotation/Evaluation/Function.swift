/// A function of one real argument that notes use by name.
package enum Function: UInt8, Hashable, Sendable, CaseIterable {
  case exp
  case ln
  /// A logarithm whose base is not stated: natural, of base 2 or of base 10.
  case log
  case log2
  case log10
  /// `\lg`: of base 10, in computer science of base 2.
  case lg
  case sin
  case cos
  case tan
  case cot
  case sec
  case csc
  case arcsin
  case arccos
  case arctan
  case sinh
  case cosh
  case tanh
  case arsinh
  case arcosh
  case artanh
  case sqrt
  case sign
  /// 1 / (1 + e^−z)
  case logistic
  /// max(0, z)
  case relu
  /// ln(1 + e^z)
  case softplus
  case selu
  case abs
  /// 2/√π times the integral of e^(−t²) from 0 to z
  case erf
  /// ½ z (1 + erf(z/√2))
  case gelu
  /// z / (1 + e^−z), also called swish
  case silu

  /// Whether a neural-network engine knows the function, so that an equation that begins with it
  /// states a fact about all arguments.
  package var isKnownIdentityHead: Bool {
    switch self {
    case .tanh, .logistic, .relu, .softplus, .selu, .gelu, .silu, .sinh, .cosh: true
    default: false
    }
  }

  /// Whether the function takes an angle, in radians unless the formula is read in degrees.
  package var isTrigonometric: Bool {
    switch self {
    case .sin, .cos, .tan, .cot, .sec, .csc: true
    default: false
    }
  }

  /// Whether the function gives an angle.
  package var givesAngle: Bool { self == .arcsin || self == .arccos || self == .arctan }

  /// The function that undoes this one where `f^{-1}` is written, as in `\sin^{-1}`.
  package var inverse: Function? {
    switch self {
    case .sin: .arcsin
    case .cos: .arccos
    case .tan: .arctan
    case .sinh: .arsinh
    case .cosh: .arcosh
    case .tanh: .artanh
    case .arcsin: .sin
    case .arccos: .cos
    case .arctan: .tan
    case .exp: .ln
    case .ln: .exp
    default: nil
    }
  }

  /// The function that undoes this one on its main branch, where there is one.
  package var mainInverse: Function? {
    switch self {
    case .logistic, .relu, .softplus, .selu, .sign, .abs, .sqrt, .log, .log2, .log10, .lg, .erf,
      .gelu, .silu:
      nil
    case .arsinh: .sinh
    case .arcosh: .cosh
    case .artanh: .tanh
    default: inverse
    }
  }

  /// Functions by the names that stand in notes, with or without a backslash.
  static let byName: [String: Function] = [
    "exp": .exp, "ln": .ln, "log": .log, "lg": .lg, "lb": .log2, "ld": .log2, "sin": .sin,
    "cos": .cos, "tan": .tan, "cot": .cot, "sec": .sec, "csc": .csc, "arcsin": .arcsin,
    "arccos": .arccos, "arctan": .arctan, "asin": .arcsin, "acos": .arccos, "atan": .arctan,
    "sinh": .sinh, "cosh": .cosh, "tanh": .tanh, "arsinh": .arsinh, "arcosh": .arcosh,
    "artanh": .artanh, "arcsinh": .arsinh, "arccosh": .arcosh, "arctanh": .artanh,
    "asinh": .arsinh, "acosh": .arcosh, "atanh": .artanh, "sgn": .sign, "sign": .sign,
    "sigmoid": .logistic, "logistic": .logistic, "relu": .relu, "softplus": .softplus,
    "selu": .selu, "sqrt": .sqrt, "abs": .abs, "erf": .erf, "gelu": .gelu, "silu": .silu,
    "swish": .silu,
  ]
}

/// A function of several arguments.
package enum Aggregate: UInt8, Hashable, Sendable {
  case maximum
  case minimum
  case greatestCommonDivisor
  case leastCommonMultiple
  case sum
  case mean

  /// Those that have a command.
  static let byName: [String: Aggregate] = [
    "max": .maximum, "min": .minimum, "gcd": .greatestCommonDivisor,
    "lcm": .leastCommonMultiple,
  ]

  /// Those that are written in letters: `sum(1, 2)` is no `\sum`.
  static let byWord = byName.merging(["sum": .sum, "mean": .mean, "avg": .mean]) { first, _ in first
  }
}
