import Platform

extension Function {
  /// The series of the function at the series of its argument; `nil` where it has no derivative.
  ///
  /// - Parameters:
  ///   - x: the argument.
  ///   - logarithm: the base of a logarithm that states none.
  /// - Returns: as many terms as the argument has.
  func series(of x: Taylor, logarithm: EvaluationOptions.LogarithmBase) -> Taylor? {
    let image = value(x.value, logarithm: logarithm)
    let one = Taylor(1, order: max(0, x.order - 1))
    switch self {
    case .exp: return x.exp
    case .ln: return x.ln
    case .sqrt: return x.squareRoot
    case .log2, .log10, .log, .lg: return x.ln.scaled(by: value(M_E, logarithm: logarithm))
    case .arcsin: return x.composed(image) { one / (one - $0 * $0).squareRoot }
    case .arccos: return x.composed(image) { -one / (one - $0 * $0).squareRoot }
    case .arctan: return x.composed(image) { one / (one + $0 * $0) }
    case .arsinh: return x.composed(image) { one / ($0 * $0 + one).squareRoot }
    case .arcosh: return x.composed(image) { one / ($0 * $0 - one).squareRoot }
    case .artanh: return x.composed(image) { one / (one - $0 * $0) }
    case .sin, .cos, .tan, .cot, .sec, .csc: return trigonometricSeries(of: x)
    case .sinh, .cosh, .tanh, .logistic, .softplus, .silu: return exponentialSeries(of: x)
    case .erf: return errorSeries(of: x)
    case .gelu:
      let share = errorSeries(of: x.scaled(by: 0.5.squareRoot())).scaled(by: 0.5)
      return x * (share + Taylor(0.5, order: x.order))
    case .relu, .abs, .sign, .selu: return piecewiseSeries(of: x, image)
    }
  }

  /// Of the error function, whose derivative is 2/√π e^(−x²).
  private func errorSeries(of x: Taylor) -> Taylor {
    x.composed(Platform.erf(x.value)) { (-($0 * $0)).exp.scaled(by: 2 / Double.pi.squareRoot()) }
  }

  private func trigonometricSeries(of x: Taylor) -> Taylor? {
    let (sine, cosine) = x.sineAndCosine
    let one = Taylor(1, order: x.order)
    switch self {
    case .sin: return sine
    case .cos: return cosine
    case .tan: return sine / cosine
    case .cot: return cosine / sine
    case .sec: return one / cosine
    case .csc: return one / sine
    default: return nil
    }
  }

  private func exponentialSeries(of x: Taylor) -> Taylor? {
    let one = Taylor(1, order: x.order)
    let (rising, falling) = (x.exp, (-x).exp)
    switch self {
    case .sinh: return (rising - falling).scaled(by: 0.5)
    case .cosh: return (rising + falling).scaled(by: 0.5)
    case .tanh: return (rising - falling) / (rising + falling)
    case .logistic: return one / (one + falling)
    case .softplus: return (one + rising).ln
    case .silu: return x / (one + falling)
    default: return nil
    }
  }

  /// Functions that are put together at nought, where they have no derivative.
  private func piecewiseSeries(of x: Taylor, _ image: Double) -> Taylor? {
    guard x.value != 0 else { return nil }
    switch self {
    case .relu: return x.value > 0 ? x : Taylor(0, order: x.order)
    case .abs: return x.value > 0 ? x : -x
    case .sign: return Taylor(image, order: x.order)
    case .selu:
      if x.value > 0 { return x.scaled(by: image / x.value) }
      let scale = image / expm1(x.value)
      return (x.exp - Taylor(1, order: x.order)).scaled(by: scale)
    default: return nil
    }
  }
}
