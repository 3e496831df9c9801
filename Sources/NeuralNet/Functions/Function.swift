import Platform

/// A function of one number that a term may apply.
public enum Function: String, Hashable, Sendable, CaseIterable {
  case exponential
  case naturalLogarithm
  case squareRoot
  case sine
  case cosine
  case hyperbolicTangent
  case logistic
  /// max(0, x).
  case rectifier
  case absoluteValue
  /// -1, 0 or 1.
  case sign
  /// 2/√π times the integral of e^(−t²) from 0 to x.
  case errorFunction

  /// f(x).
  public func value(_ x: Double) -> Double {
    switch self {
    case .exponential: exp(x)
    case .naturalLogarithm: log(x)
    case .squareRoot: x.squareRoot()
    case .sine: sin(x)
    case .cosine: cos(x)
    case .hyperbolicTangent: tanh(x)
    case .logistic: Activation.logistic.value(x)
    case .rectifier: Activation.relu.value(x)
    case .absoluteValue: abs(x)
    case .sign: x > 0 ? 1 : x < 0 ? -1 : 0
    case .errorFunction: erf(x)
    }
  }

  /// 2/√π, the slope of the error function at 0.
  private static let errorSlope = 2 / Double.pi.squareRoot()

  /// f′(x) as a term in x.
  ///
  /// At the kinks of the rectifier, the absolute value and the sign it is 0.
  public func derivative(at x: Term) -> Term {
    let value = Term.function(self, x)
    return switch self {
    case .exponential: value
    case .naturalLogarithm: 1 / x
    case .squareRoot: 1 / (2 * value)
    case .sine: .function(.cosine, x)
    case .cosine: -.function(.sine, x)
    case .hyperbolicTangent: 1 - .power(value, 2)
    case .logistic: value * (1 - value)
    case .rectifier: .choice(x, positive: 1, otherwise: 0)
    case .absoluteValue: .function(.sign, x)
    case .sign: 0
    case .errorFunction: .constant(Self.errorSlope) * .function(.exponential, -.power(x, 2))
    }
  }

  /// f′(x) where y = f(x) is known.
  func derivative(_ x: Double, value y: Double) -> Double {
    switch self {
    case .exponential: y
    case .naturalLogarithm: 1 / x
    case .squareRoot: 0.5 / y
    case .sine: cos(x)
    case .cosine: -sin(x)
    case .hyperbolicTangent: 1 - y * y
    case .logistic: y * (1 - y)
    case .rectifier: x > 0 ? 1 : 0
    case .absoluteValue: Function.sign.value(x)
    case .sign: 0
    case .errorFunction: Self.errorSlope * exp(-x * x)
    }
  }
}
