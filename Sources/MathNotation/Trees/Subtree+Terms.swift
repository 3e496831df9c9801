extension Subtree {
  /// Whether it is a number or a symbol, with at most signs before it.
  package var isSignedLeaf: Bool {
    switch kind {
    case .number, .symbol: true
    case .negate: right?.isSignedLeaf ?? false
    default: false
    }
  }

  /// The terms of the sum that it is, or itself.
  package var summands: [Subtree] { terms { $0 == .add || $0 == .subtract } }

  /// The same terms, each with whether it is subtracted.
  package var signedSummands: [(term: Subtree, isNegative: Bool)] {
    summands.enumerated().map { index, term in
      (term, index > 0 && term.parentOfLast?.kind == .subtract)
    }
  }

  /// The factors of the product that it is, or itself.
  package var factors: [Subtree] {
    terms { kind in
      if case .multiply = kind { true } else { false }
    }
  }

  /// The operands of operators of one rank, which lean to the left.
  private func terms(where isOperator: (MathNode.Kind) -> Bool) -> [Subtree] {
    var terms: [Subtree] = []
    var rest = self
    while isOperator(rest.kind), let left = rest.left, let right = rest.right {
      terms.append(right)
      rest = left
    }
    terms.append(rest)
    terms.reverse()
    return terms
  }
}
