import Platform

extension Function {
  /// The value of the function; NaN outside its domain.
  package func value(
    _ x: Double, logarithm: EvaluationOptions.LogarithmBase = .natural
  ) -> Double {
    if self == .log || self == .lg, logarithm != .natural {
      return implementations[Int((logarithm == .two ? Function.log2 : .log10).rawValue)](x)
    }
    return implementations[Int(rawValue)](x)
  }
}

/// The functions by raw value.
private let implementations: [@Sendable (Double) -> Double] = {
  var table = Array(repeating: { @Sendable (_: Double) in Double.nan }, count: 64)
  for (function, implementation) in elementary + trigonometric + hyperbolic + activations {
    table[Int(function.rawValue)] = implementation
  }
  return table
}()

private typealias Entry = (Function, @Sendable (Double) -> Double)

private let elementary: [Entry] = [
  (.erf, { erf($0) }),
  (.exp, { exp($0) }), (.ln, { log($0) }), (.log, { log($0) }), (.log2, { log2($0) }),
  (.log10, { log10($0) }), (.lg, { log10($0) }), (.sqrt, { $0.squareRoot() }), (.abs, { abs($0) }),
  (.sign, { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }),
]

private let trigonometric: [Entry] = [
  (.sin, { sin($0) }), (.cos, { cos($0) }), (.tan, { tan($0) }), (.cot, { 1 / tan($0) }),
  (.sec, { 1 / cos($0) }), (.csc, { 1 / sin($0) }), (.arcsin, { asin($0) }),
  (.arccos, { acos($0) }), (.arctan, { atan($0) }),
]

private let hyperbolic: [Entry] = [
  (.sinh, { sinh($0) }), (.cosh, { cosh($0) }), (.tanh, { tanh($0) }), (.arsinh, { asinh($0) }),
  (.arcosh, { acosh($0) }), (.artanh, { atanh($0) }),
]

/// Activation functions, with the constants that the paper on SELU gives (Klambauer 2017).
private let activations: [Entry] = [
  (.logistic, { 1 / (1 + exp(-$0)) }), (.relu, { max(0, $0) }),
  (.softplus, { max($0, 0) + log1p(exp(-abs($0))) }),
  (.gelu, { 0.5 * $0 * erfc(-$0 * 0.5.squareRoot()) }), (.silu, { $0 / (1 + exp(-$0)) }),
  (
    .selu,
    {
      1.0507009873554804934193349852946
        * ($0 > 0 ? $0 : 1.6732632423543772848170429916717 * expm1($0))
    }
  ),
]
