import NeuralNet
import Platform

extension Term {
  /// The term with all natural logarithms to another base; nil where it has none.
  func withLogarithms(toBase base: Double) -> Term? {
    var hasLogarithm = false
    visit { if case .function(.naturalLogarithm, _) = $0 { hasLogarithm = true } }
    return hasLogarithm ? replacingLogarithms(by: log(base)) : nil
  }

  /// Every natural logarithm divided by a number.
  private func replacingLogarithms(by divisor: Double) -> Term {
    switch self {
    case .quantity, .constant: return self
    case .sum(let terms): return .sum(terms.map { $0.replacingLogarithms(by: divisor) })
    case .product(let terms): return .product(terms.map { $0.replacingLogarithms(by: divisor) })
    case .negation(let term): return .negation(term.replacingLogarithms(by: divisor))
    case .quotient(let left, let right):
      return .quotient(
        left.replacingLogarithms(by: divisor), right.replacingLogarithms(by: divisor))
    case .power(let base, let exponent):
      return .power(
        base.replacingLogarithms(by: divisor), exponent.replacingLogarithms(by: divisor))
    case .function(let function, let term):
      let inner = Term.function(function, term.replacingLogarithms(by: divisor))
      return function == .naturalLogarithm ? inner / .constant(divisor) : inner
    case .choice(let condition, let positive, let otherwise):
      return .choice(
        condition.replacingLogarithms(by: divisor),
        positive: positive.replacingLogarithms(by: divisor),
        otherwise: otherwise.replacingLogarithms(by: divisor))
    }
  }
}
