import MathNotation
import Verification

/// Reads sums of products of numbers as the equations that they come from, where the numbers have names:
/// `z = 0.3 \cdot 2 + 0.1` is `w x + b` where `w = 0.3`, `x = 2` and `b = 0.1` are given.
struct NumberedSums {
  private let names: NameTable
  /// The names that are given a number, by it.
  private let givens: [Double: [Name]]
  /// The weights that a sum has taken.
  private var used: Set<Name> = []
  /// The names that were found to be computed, in the order of the note, with what they are said to be.
  private var computed: [(name: Name, figures: [Figure])] = []

  /// So many computed names are looked through for a number.
  private static let most = 100

  /// Reads sums of numbers.
  ///
  /// - Parameters:
  ///   - names: the names of the note.
  ///   - givens: the numbers that names are just given, in the order of the note.
  init(names: NameTable, givens: [(name: Name, value: Double)]) {
    self.names = names
    var byValue: [Double: [Name]] = [:]
    for (name, value) in givens where byValue[value]?.contains(name) != true {
      byValue[value, default: []].append(name)
    }
    self.givens = byValue
  }

  /// Remembers that a name is computed, and what it is said to be.
  mutating func remember(_ name: Name, _ figures: [Figure]) {
    if computed.count < Self.most { computed.append((name, figures)) }
  }

  /// A factor with what is known of the number that it is.
  private struct Factor {
    let figure: Figure
    /// The names that are given that number.
    let givens: [Name]
    /// The names that are computed and said to be it, further up.
    let computed: [Name]
  }

  /// The sum of names that a sum of numbers is; `nil` where something is weighted that has no name.
  ///
  /// - Parameters:
  ///   - part: the sum of numbers.
  ///   - reckoning: the side that it is a part of.
  ///   - subject: what it is said to be.
  /// - Returns: the sum, with numbers for weights that have no names.
  mutating func sum(
    _ part: Subtree, of reckoning: NoteStatements.Expression, giving subject: Name
  ) -> WeightedSum? {
    guard let terms = factors(part, of: reckoning), terms.contains(where: { $0.factors.count == 2 })
    else { return nil }
    var sum: [WeightedSum.Term] = []
    var sources: Set<Name> = []
    var taken = used
    for (isNegative, factors) in terms {
      guard factors.count == 2 else {
        let bias = best(
          factors[0].givens.filter {
            !taken.contains($0) && !GivenRoles.isCalledInput($0, in: names)
          }, for: subject)
        if let bias { taken.insert(bias) }
        sum.append(term(isNegative, [bias.map { .name($0) } ?? .number(factors[0].figure.value)]))
        continue
      }
      var choice: (score: Int, weight: Name?, source: Name, weightFigure: Figure)?
      for (weight, source) in [(factors[0], factors[1]), (factors[1], factors[0])] {
        for candidate in source.computed + source.givens where !sources.contains(candidate) {
          let name = best(
            weight.givens.filter { !taken.contains($0) && $0 != candidate }, for: subject)
          let score =
            score(source: candidate, isComputed: source.computed.contains(candidate))
            + (name.map { self.score(weight: $0, subject) } ?? -2)
          if score > choice?.score ?? -1 { choice = (score, name, candidate, weight.figure) }
        }
      }
      guard let choice else { return nil }
      sources.insert(choice.source)
      if let weight = choice.weight { taken.insert(weight) }
      sum.append(
        term(
          isNegative,
          [
            choice.weight.map { .name($0) } ?? .number(choice.weightFigure.value),
            .name(choice.source),
          ]))
    }
    used = taken
    return WeightedSum(terms: sum)
  }

  /// The terms of a sum of products of at most two numbers.
  private func factors(
    _ part: Subtree, of reckoning: NoteStatements.Expression
  ) -> [(isNegative: Bool, factors: [Factor])]? {
    var terms: [(isNegative: Bool, factors: [Factor])] = []
    for (summand, isNegative) in part.signedSummands {
      let parts = summand.factors
      guard parts.count < 3 else { return nil }
      var factors: [Factor] = []
      for part in parts {
        guard let number = reckoning.formula.statedNumber(at: part.root) else { return nil }
        factors.append(factor(Figure(number, of: names.e, at: reckoning.place)))
      }
      // `- 0.2` may be the negative of what is given, and a bias that is.
      if factors.count == 1, isNegative, givens[factors[0].figure.value] == nil {
        var figure = factors[0].figure
        figure.value.negate()
        terms.append((false, [factor(figure)]))
      } else {
        terms.append((isNegative, factors))
      }
    }
    return terms
  }

  private func factor(_ figure: Figure) -> Factor {
    let displayed =
      figure.isLong
      ? computed.filter { entry in
        entry.figures.contains { $0.isSame(as: figure) }
      } : computed.filter { $0.figures.contains { $0.value == figure.value } }
    return Factor(
      figure: figure, givens: givens[figure.value] ?? [], computed: displayed.map(\.name))
  }

  // MARK: Choosing

  private func score(source: Name, isComputed: Bool) -> Int {
    isComputed ? 6 : GivenRoles.isCalledInput(source, in: names) ? 4 : 1
  }

  private func score(weight: Name, _ subject: Name) -> Int {
    let digits = Set(names.parts(subject).indices.joined())
    let isNear = names.parts(weight).indices.joined().contains(where: digits.contains)
    return (GivenRoles.isCalledInput(weight, in: names) ? -4 : 1) + (isNear ? 2 : 0)
  }

  /// The name that fits a sum best, of several the first.
  private func best(_ candidates: [Name], for subject: Name) -> Name? {
    var best: (name: Name, score: Int)?
    for candidate in candidates {
      let score = score(weight: candidate, subject)
      if score > best?.score ?? Int.min { best = (candidate, score) }
    }
    return best?.name
  }

  private func term(_ isNegative: Bool, _ factors: [WeightedSum.Factor]) -> WeightedSum.Term {
    WeightedSum.Term(isNegative: isNegative, factors: factors)
  }
}
