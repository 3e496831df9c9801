extension Term {
  /// The partial derivative by one quantity, with all others held fixed.
  ///
  /// The rules are exact; parts that are nought and factors of one are left out, and nothing
  /// else is rearranged. A quantity that depends on `quantity` by another equation counts as
  /// fixed.
  ///
  /// Complexity: O(size²) for products, O(size) otherwise.
  package func derivative(by quantity: Quantity) -> Term {
    switch self {
    case .quantity(let own): own == quantity ? 1 : 0
    case .constant: 0
    case .sum(let terms): .tidySum(terms.map { $0.derivative(by: quantity) })
    case .product(let factors): Self.derivative(ofProduct: factors, by: quantity)
    case .negation(let term): term.derivative(by: quantity).tidyNegation
    case .quotient(let left, let right): Self.derivative(of: left, over: right, by: quantity)
    case .power(let base, let exponent): Self.derivative(of: base, to: exponent, by: quantity)
    case .function(let function, let term):
      .tidyProduct([function.derivative(at: term), term.derivative(by: quantity)])
    case .choice(let condition, let positive, let otherwise):
      Self.derivative(of: positive, or: otherwise, where: condition, by: quantity)
    }
  }

  private static func derivative(ofProduct factors: [Term], by quantity: Quantity) -> Term {
    var terms: [Term] = []
    for (index, factor) in factors.enumerated() {
      let slope = factor.derivative(by: quantity)
      if slope.isZero { continue }
      var parts = factors
      parts[index] = slope
      terms.append(.tidyProduct(parts))
    }
    return .tidySum(terms)
  }

  /// (u/v)′ = u′/v − u v′/v².
  private static func derivative(
    of left: Term, over right: Term, by quantity: Quantity
  ) -> Term {
    let (du, dv) = (left.derivative(by: quantity), right.derivative(by: quantity))
    let first: Term = du.isZero ? 0 : .quotient(du, right)
    if dv.isZero { return first }
    return .tidySum([first, -.quotient(.tidyProduct([left, dv]), .power(right, 2))])
  }

  /// (u^c)′ = c u^(c−1) u′, and (u^v)′ = u^v (v′ ln u + v u′/u).
  private static func derivative(
    of base: Term, to exponent: Term, by quantity: Quantity
  ) -> Term {
    let (du, dv) = (base.derivative(by: quantity), exponent.derivative(by: quantity))
    if dv.isZero {
      if case .constant(let number) = exponent {
        let lowered: Term =
          number == 2 ? base : number == 1 ? 1 : .power(base, .constant(number - 1))
        return .tidyProduct([.constant(number), lowered, du])
      }
      return .tidyProduct([exponent, .power(base, exponent - 1), du])
    }
    let inner = Term.tidySum([
      .tidyProduct([dv, .function(.naturalLogarithm, base)]),
      .tidyProduct([exponent, du.isZero ? 0 : .quotient(du, base)]),
    ])
    return .tidyProduct([.power(base, exponent), inner])
  }

  private static func derivative(
    of positive: Term, or otherwise: Term, where condition: Term, by quantity: Quantity
  ) -> Term {
    let (first, second) = (positive.derivative(by: quantity), otherwise.derivative(by: quantity))
    return first == second ? first : .choice(condition, positive: first, otherwise: second)
  }
}

extension Term {
  var isZero: Bool { if case .constant(let number) = self { number == 0 } else { false } }

  private var isOne: Bool { if case .constant(let number) = self { number == 1 } else { false } }

  /// The sum without its noughts.
  static func tidySum(_ terms: [Term]) -> Term {
    let rest = terms.filter { !$0.isZero }
    guard let first = rest.first else { return 0 }
    return rest.count == 1 ? first : .sum(rest)
  }

  /// The product without its ones, or 0 if a factor is.
  static func tidyProduct(_ terms: [Term]) -> Term {
    if terms.contains(where: \.isZero) { return 0 }
    let rest = terms.filter { !$0.isOne }
    guard let first = rest.first else { return 1 }
    return rest.count == 1 ? first : .product(rest)
  }

  /// The negation, with a double one cancelled.
  var tidyNegation: Term {
    switch self {
    case .constant(let number): .constant(number == 0 ? 0 : -number)
    case .negation(let term): term
    default: .negation(self)
    }
  }
}
