extension Loss {
  /// A unit's own summand as a term, divided by the number of output units if it is a mean.
  package func term(target t: Term, output y: Term, outputUnits count: Int) -> Term {
    let (square, ln) = (Term.power(t - y, 2), { Term.function(.naturalLogarithm, $0) })
    let term: Term =
      switch self {
      case .halfSquaredError: .quotient(1, 2) * square
      case .squaredError, .meanSquaredError: square
      case .meanAbsoluteError: .function(.absoluteValue, t - y)
      case .binaryCrossEntropy: -.sum([t * ln(y), (1 - t) * ln(1 - y)])
      case .crossEntropy: -(t * ln(y))
      case .hinge: .function(.rectifier, 1 - t * y)
      case .huber(let delta): Self.huber(t - y, delta: .constant(delta))
      case .kullbackLeibler: .choice(t, positive: t * ln(t / y), otherwise: 0)
      }
    return averaged(term, count)
  }

  /// ½ r² near nought, a line beyond delta.
  private static func huber(_ residual: Term, delta: Term) -> Term {
    let size = Term.function(.absoluteValue, residual)
    return .choice(
      size - delta, positive: delta * (size - delta / 2),
      otherwise: .quotient(1, 2) * .power(residual, 2))
  }

  /// The slope of `huber` by the residual.
  private static func huberSlope(_ residual: Term, delta: Term) -> Term {
    .choice(
      .function(.absoluteValue, residual) - delta, positive: delta * .function(.sign, residual),
      otherwise: residual)
  }

  /// ∂E_U/∂out_U as it is usually written: −(t − y) for half the squared error.
  package func derivativeTerm(byOutput y: Term, target t: Term, outputUnits count: Int) -> Term {
    let term: Term =
      switch self {
      case .halfSquaredError: -(t - y)
      case .squaredError, .meanSquaredError: -(2 * (t - y))
      case .meanAbsoluteError: -.function(.sign, t - y)
      case .binaryCrossEntropy: (y - t) / (y * (1 - y))
      case .crossEntropy: -(t / y)
      case .hinge: .choice(1 - t * y, positive: -t, otherwise: 0)
      case .huber(let delta): Self.huberSlope(y - t, delta: .constant(delta))
      case .kullbackLeibler: .choice(t, positive: -(t / y), otherwise: 0)
      }
    return averaged(term, count)
  }

  /// ∂E_U/∂target_U.
  package func derivativeTerm(byTarget t: Term, output y: Term, outputUnits count: Int) -> Term {
    let ln = { Term.function(.naturalLogarithm, $0) }
    let term: Term =
      switch self {
      case .halfSquaredError: t - y
      case .squaredError, .meanSquaredError: 2 * (t - y)
      case .meanAbsoluteError: .function(.sign, t - y)
      case .binaryCrossEntropy: ln(1 - y) - ln(y)
      case .crossEntropy: -ln(y)
      case .hinge: .choice(1 - t * y, positive: -y, otherwise: 0)
      case .huber(let delta): Self.huberSlope(t - y, delta: .constant(delta))
      case .kullbackLeibler: .choice(t, positive: ln(t / y) + 1, otherwise: 0)
      }
    return averaged(term, count)
  }

  private func averaged(_ term: Term, _ count: Int) -> Term {
    isMean && count != 1 ? term / .constant(Double(count)) : term
  }
}
