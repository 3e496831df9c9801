import NeuralNet

/// What of an equation was done in another way, where the quantities in it are right.
package enum EquationChange: Hashable, Sendable {
  /// One sign is turned round.
  case sign
  case summandLeftOut
  case factorLeftOut
}

extension Term {
  /// The same equation with one thing done in another way: a sign turned round, a summand or a factor left out,
  /// also of a product within a sum.
  ///
  /// Complexity: O(size²).
  var changed: [(term: Term, change: EquationChange)] {
    switch self {
    case .sum(let terms):
      let signs = terms.indices.map { index in
        (Term.sum(terms.replacing(index, by: terms[index].negated)), EquationChange.sign)
      }
      let rests =
        terms.count < 2
        ? []
        : terms.indices.map { index in
          (Term.sum(terms.without(index)).simplified, EquationChange.summandLeftOut)
        }
      let inner = terms.indices.flatMap { index in
        terms[index].withoutOneFactor.map {
          (Term.sum(terms.replacing(index, by: $0)), EquationChange.factorLeftOut)
        }
      }
      return signs + rests + inner
    case .product: return withoutOneFactor.map { ($0, .factorLeftOut) }
    default: return []
    }
  }

  private var negated: Term {
    if case .negation(let inner) = self { inner } else { .negation(self) }
  }

  private var withoutOneFactor: [Term] {
    switch self {
    case .product(let factors) where factors.count > 1:
      factors.indices.map { Term.product(factors.without($0)).simplified }
    case .negation(let inner): inner.withoutOneFactor.map { .negation($0) }
    default: []
    }
  }

  /// A sum or product of one thing as that thing.
  private var simplified: Term {
    switch self {
    case .sum(let parts) where parts.count == 1, .product(let parts) where parts.count == 1:
      parts[0]
    default: self
    }
  }
}

extension [Term] {
  fileprivate func without(_ index: Int) -> [Term] {
    var rest = self
    rest.remove(at: index)
    return rest
  }

  fileprivate func replacing(_ index: Int, by term: Term) -> [Term] {
    var terms = self
    terms[index] = term
    return terms
  }
}
