extension Term {
  /// A network's own term over the quantities of one sample; nil is what it is written with.
  func inSample(_ sample: Int?) -> Term {
    sample == nil ? self : mapQuantities { $0.inSample(sample) }
  }

  /// The same term with other terms in place of some quantities; nil keeps a quantity.
  package func replacing(_ replacement: (Quantity) -> Term?) -> Term {
    func inner(_ term: Term) -> Term { term.replacing(replacement) }
    return switch self {
    case .quantity(let quantity): replacement(quantity) ?? self
    case .constant: self
    case .sum(let terms): .sum(terms.map(inner))
    case .product(let factors): .product(factors.flatMap { inner($0).factors })
    case .negation(let term): .negation(inner(term))
    case .quotient(let left, let right): .quotient(inner(left), inner(right))
    case .power(let base, let exponent): .power(inner(base), inner(exponent))
    case .function(let function, let term): .function(function, inner(term))
    case .choice(let condition, let positive, let otherwise):
      .choice(inner(condition), positive: inner(positive), otherwise: inner(otherwise))
    }
  }
}
