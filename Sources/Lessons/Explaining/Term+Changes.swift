import NeuralNet

/// What of an equation was done in another way, where the quantities in it are right.
package enum EquationChange: Hashable, Sendable {
  /// One sign is turned round.
  case sign
  case summandLeftOut
  case factorLeftOut
  case divisorLeftOut
  case exponentLeftOut
  /// A product was taken as a sum, or as a difference, or a sum as a product.
  case operation
  /// The result was taken twice.
  case doubled
  /// The result was halved.
  case halved
  /// Another function was taken.
  case function
}

/// An equation with one thing done in another way.
struct ChangedTerm {
  let term: Term
  let change: EquationChange
  /// What is left out, where that is it.
  var omitted: Term?
}

extension Term {
  /// The same equation with one thing done in another way, at any place in it: a sign turned round, a summand, a factor,
  /// a divisor or an exponent left out, a product taken as a sum or a difference, or a sum as a product.
  ///
  /// Complexity: O(size²).
  var changed: [ChangedTerm] {
    ownChanges + (otherFunction.map { [ChangedTerm(term: $0, change: .function)] } ?? [])
      + innerChanges
  }

  /// The logistic function in place of the hyperbolic tangent, or the other way round, and the same of their slopes
  /// over the output.
  private var otherFunction: Term? {
    switch self {
    case .function(.hyperbolicTangent, let z): return Activation.logistic.term(of: z, layer: [])
    case .quotient(1, .sum(let terms)):
      guard case .function(.exponential, .negation(let z))? = terms.last,
        self == Activation.logistic.term(of: z, layer: [])
      else { return nil }
      return Activation.tanh.term(of: z, layer: [])
    case .sum(let terms):
      guard case .negation(.power(let y, 2))? = terms.last,
        self == Activation.tanh.derivativeTerm(netInput: y, output: y)
      else { return nil }
      return Activation.logistic.derivativeTerm(netInput: y, output: y)
    case .product(let factors):
      guard let y = factors.first,
        self == Activation.logistic.derivativeTerm(netInput: y, output: y)
      else { return nil }
      return Activation.tanh.derivativeTerm(netInput: y, output: y)
    default: return nil
    }
  }

  private var ownChanges: [ChangedTerm] {
    switch self {
    case .sum(let terms) where terms.count > 1:
      return terms.indices.map { index in
        ChangedTerm(term: .sum(terms.replacing(index, by: terms[index].negated)), change: .sign)
      }
        + terms.indices.map { index in
          ChangedTerm(
            term: Term.sum(terms.without(index)).simplified, change: .summandLeftOut,
            omitted: terms[index])
        } + [ChangedTerm(term: .product(terms), change: .operation)]
    case .product(let factors) where factors.count > 1:
      let rests = factors.indices.map { index in
        ChangedTerm(
          term: Term.product(factors.without(index)).simplified, change: .factorLeftOut,
          omitted: factors[index])
      }
      let plain = factors.map(\.withoutExponent)
      let bare = Term.product(plain.filter { !$0.quantities.isEmpty }).simplified
      let hasExponent = plain != factors && !bare.quantities.isEmpty
      let difference = Term.sum([factors[0], factors[1].negated])
      return rests
        + [ChangedTerm(term: .sum(factors), change: .operation)]
        + (factors.count == 2 ? [ChangedTerm(term: difference, change: .operation)] : [])
        // Half of a square is often taken for what is squared.
        + (hasExponent ? [ChangedTerm(term: bare, change: .exponentLeftOut)] : [])
    case .quotient(let left, let right):
      return left.quantities.isEmpty
        ? [] : [ChangedTerm(term: left, change: .divisorLeftOut, omitted: right)]
    case .power(let base, _): return [ChangedTerm(term: base, change: .exponentLeftOut)]
    case .function(let function, .negation(let inner)):
      return [ChangedTerm(term: .function(function, inner), change: .sign)]
    default: return []
    }
  }

  /// The equation with something within it done in another way.
  private var innerChanges: [ChangedTerm] {
    switch self {
    case .quantity, .constant, .choice: []
    case .sum(let terms):
      terms.indices.flatMap { index in
        terms[index].changed.map { $0.within { .sum(terms.replacing(index, by: $0)) } }
      }
    case .product(let factors):
      factors.indices.flatMap { index in
        factors[index].changed.map { $0.within { .product(factors.replacing(index, by: $0)) } }
      }
    case .negation(let inner): inner.changed.map { $0.within { .negation($0) } }
    case .quotient(let left, let right):
      left.changed.map { $0.within { .quotient($0, right) } }
        + right.changed.map { $0.within { .quotient(left, $0) } }
    case .power(let base, let exponent): base.changed.map { $0.within { .power($0, exponent) } }
    case .function(let function, let inner):
      inner.changed.map { $0.within { .function(function, $0) } }
    }
  }

  private var negated: Term {
    if case .negation(let inner) = self { inner } else { .negation(self) }
  }

  private var withoutExponent: Term {
    if case .power(let base, _) = self { base } else { self }
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

extension ChangedTerm {
  /// The same change within a larger equation.
  fileprivate func within(_ whole: (Term) -> Term) -> ChangedTerm {
    ChangedTerm(term: whole(term), change: change, omitted: omitted)
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
