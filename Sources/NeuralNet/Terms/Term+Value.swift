import Platform

extension Term {
  /// The term's number, or nil if `value` does not know a quantity in it.
  ///
  /// Sums and products are taken from left to right.
  public func value(_ value: (Quantity) -> Double?) -> Double? {
    switch self {
    case .quantity(let quantity): return value(quantity)
    case .constant(let number): return number
    case .sum(let terms): return Self.fold(terms, over: value, from: 0, by: +)
    case .product(let terms): return Self.fold(terms, over: value, from: 1, by: *)
    case .negation(let term): return term.value(value).map { -$0 }
    case .quotient(let left, let right):
      guard let left = left.value(value), let right = right.value(value) else { return nil }
      return left / right
    case .power(let base, let exponent):
      guard let base = base.value(value), let exponent = exponent.value(value) else { return nil }
      return Self.power(base, exponent)
    case .function(let function, let term): return term.value(value).map(function.value)
    case .choice(let condition, let positive, let otherwise):
      guard let condition = condition.value(value) else { return nil }
      return (condition > 0 ? positive : otherwise).value(value)
    }
  }

  private static func fold(
    _ terms: [Term], over value: (Quantity) -> Double?, from neutral: Double,
    by combine: (Double, Double) -> Double
  ) -> Double? {
    guard let first = terms.first else { return neutral }
    var result = first.value(value)
    for term in terms.dropFirst() {
      guard let left = result, let right = term.value(value) else { return nil }
      result = combine(left, right)
    }
    return result
  }

  /// base^exponent, with squares by multiplication.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    exponent == 2 ? base * base : pow(base, exponent)
  }
}
