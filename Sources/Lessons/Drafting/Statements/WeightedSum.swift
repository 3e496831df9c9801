import MathNotation

/// A sum of products of names and numbers: what a unit's total net input is.
struct WeightedSum {
  /// A name or a number that is multiplied.
  enum Factor: Hashable {
    case name(Name)
    case number(Double)

    var name: Name? { if case .name(let name) = self { name } else { nil } }
  }

  /// A product, or a factor alone.
  struct Term: Hashable {
    var isNegative: Bool
    var factors: [Factor]

    /// The names among its factors.
    var names: [Name] { factors.compactMap(\.name) }
    /// Whether something is weighted: it has two names, or a number beside one.
    var isWeighted: Bool { factors.count > 1 && !names.isEmpty }
  }

  var terms: [Term]

  /// The terms that are given.
  init(terms: [Term]) { self.terms = terms }

  /// Reads a side; `nil` if it is something else than such a sum.
  ///
  /// - Parameters:
  ///   - side: the side or a part of it.
  ///   - formula: the formula that it stands in.
  ///   - names: the names of the formula.
  init?(_ side: Subtree, in formula: ParsedFormula, names: NameTable) {
    terms = []
    for (summand, isNegative) in side.signedSummands {
      var (term, sign) = (summand, isNegative)
      while term.kind == .negate, let inner = term.right { (term, sign) = (inner, !sign) }
      var factors: [Factor] = []
      for part in term.factors {
        guard let read = Self.factors(of: part, in: formula, names: names) else { return nil }
        factors += read
      }
      guard (1...3).contains(factors.count) else { return nil }
      terms.append(Term(isNegative: sign, factors: factors))
    }
  }

  private static func factors(
    of part: Subtree, in formula: ParsedFormula, names: NameTable
  ) -> [Factor]? {
    if let number = formula.statedNumber(at: part.root) { return [.number(number.value)] }
    switch part.kind {
    case .symbol(let name): return names.derivative(name) == nil ? [.name(name)] : nil
    case .apply(let name, 1):
      // `w(0.5)` is a product, and so is `w(x)` where w is no function.
      guard let argument = part.operands.last,
        let inner = factors(of: argument, in: formula, names: names)
      else { return nil }
      return [.name(name)] + inner
    default: return nil
    }
  }

  /// All names, in the order in which they stand.
  var names: [Name] { terms.flatMap(\.names) }

  /// Whether it weights something.
  var isWeighted: Bool { terms.contains(where: \.isWeighted) }

  /// The same sum of the opposite sign.
  var negated: WeightedSum {
    WeightedSum(terms: terms.map { Term(isNegative: !$0.isNegative, factors: $0.factors) })
  }

  /// The same sum with other names.
  func mapNames(_ transform: (Name) -> Name) -> WeightedSum {
    WeightedSum(
      terms: terms.map { term in
        Term(
          isNegative: term.isNegative,
          factors: term.factors.map {
            if case .name(let name) = $0 { .name(transform(name)) } else { $0 }
          })
      })
  }
}
