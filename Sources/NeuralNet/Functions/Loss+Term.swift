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
      }
    return averaged(term, count)
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
      }
    return averaged(term, count)
  }

  private func averaged(_ term: Term, _ count: Int) -> Term {
    isMean && count != 1 ? term / .constant(Double(count)) : term
  }
}
