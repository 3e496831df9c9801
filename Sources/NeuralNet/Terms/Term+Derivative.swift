extension Term {
  /// The partial derivative by one quantity, with all others held fixed.
  ///
  /// The rules are exact; parts that are nought and factors of one are left out, and nothing
  /// else is rearranged. A quantity that depends on `quantity` by another equation counts as
  /// fixed.
  ///
  /// Complexity: O(size²) for products, O(size) otherwise.
  public func derivative(by quantity: Quantity) -> Term {
    switch self {
    case .quantity(let own): own == quantity ? 1 : 0
    case .constant: 0
    case .sum(let terms): Self.derivative(ofSum: terms, by: quantity)
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

  private static func derivative(ofSum terms: [Term], by quantity: Quantity) -> Term {
    var slopes = TidyParts()
    for term in terms where term.reads(quantity) {
      slopes.add(term.derivative(by: quantity))
    }
    return slopes.sum
  }

  private static func derivative(ofProduct factors: [Term], by quantity: Quantity) -> Term {
    var terms = TidyParts()
    for (index, factor) in factors.enumerated() where factor.reads(quantity) {
      var product = TidyParts()
      for (other, factor) in factors.enumerated() {
        product.multiply(by: other == index ? factor.derivative(by: quantity) : factor)
      }
      terms.add(product.product)
    }
    return terms.sum
  }

  /// Whether the quantity is in the term.
  private func reads(_ quantity: Quantity) -> Bool {
    switch self {
    case .quantity(let own): own == quantity
    case .constant: false
    case .sum(let terms), .product(let terms): terms.contains { $0.reads(quantity) }
    case .negation(let term), .function(_, let term): term.reads(quantity)
    case .quotient(let left, let right), .power(let left, let right):
      left.reads(quantity) || right.reads(quantity)
    case .choice(let condition, let positive, let otherwise):
      condition.reads(quantity) || positive.reads(quantity) || otherwise.reads(quantity)
    }
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

  fileprivate var isOne: Bool {
    if case .constant(let number) = self { number == 1 } else { false }
  }

  /// The sum without its noughts.
  static func tidySum(_ terms: [Term]) -> Term {
    var parts = TidyParts()
    for term in terms { parts.add(term) }
    return parts.sum
  }

  /// The product without its ones, or 0 if a factor is.
  static func tidyProduct(_ terms: [Term]) -> Term {
    var parts = TidyParts()
    for term in terms { parts.multiply(by: term) }
    return parts.product
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

/// The summands of a sum without noughts, or the factors of a product without ones; a single one
/// needs no array.
private struct TidyParts {
  private var first: Term?
  private var rest: [Term] = []
  private var isZero = false

  mutating func add(_ term: Term) { if !term.isZero { append(term) } }

  mutating func multiply(by term: Term) {
    if term.isZero { isZero = true }
    if !term.isOne { append(term) }
  }

  var sum: Term { rest.isEmpty ? first ?? 0 : .sum(rest) }
  var product: Term { isZero ? 0 : rest.isEmpty ? first ?? 1 : .product(rest) }

  private mutating func append(_ term: Term) {
    if let first {
      if rest.isEmpty { rest.append(first) }
      rest.append(term)
    } else {
      first = term
    }
  }
}
