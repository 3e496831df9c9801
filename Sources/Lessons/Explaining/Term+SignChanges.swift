import NeuralNet

extension Term {
  /// The same sum or product with one sign turned round, or one factor left out.
  var withOneSignChanged: [Term] {
    switch self {
    case .sum(let terms):
      return terms.indices.map { index in
        var terms = terms
        if case .negation(let inner) = terms[index] {
          terms[index] = inner
        } else {
          terms[index] = .negation(terms[index])
        }
        return .sum(terms)
      }
    case .product(let factors) where factors.count > 1:
      return factors.indices.map { index in
        var rest = factors
        rest.remove(at: index)
        return rest.count == 1 ? rest[0] : .product(rest)
      }
    default: return []
    }
  }
}
