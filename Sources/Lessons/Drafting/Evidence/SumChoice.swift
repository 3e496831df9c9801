import MathNotation
import Platform

/// The one of several sums that a note gives a name, term by term: a slip in one of them is outvoted.
struct SumChoice {
  /// `nil` where there is none.
  private(set) var sum: WeightedSum?
  /// Those that differ from it.
  private(set) var others: [(sum: WeightedSum, place: Int)] = []
  /// Where it stands as it is; nowhere, if every sum has a slip of its own.
  private(set) var places: [Int] = []

  private let statements: NoteStatements

  /// Chooses among sums.
  init(_ sums: [UnitEvidence.Sum], of statements: NoteStatements) {
    self.statements = statements
    guard let length = Self.mostFrequent(sums.map(\.sum.terms.count)) else { return }
    let comparable = sums.filter { $0.sum.terms.count == length }
    let terms = (0..<length).map { index in
      choose(comparable.map { ($0.sum.terms[index], $0.hasNumbers) })
    }
    let chosen = WeightedSum(terms: terms)
    sum = chosen
    for candidate in sums {
      if candidate.sum.terms == chosen.terms {
        places.append(candidate.place)
      } else {
        others.append((candidate.sum, candidate.place))
      }
    }
  }

  private func choose(_ terms: [(term: WeightedSum.Term, hasNumbers: Bool)]) -> WeightedSum.Term {
    func score(_ term: WeightedSum.Term) -> (Int, Int, Int) {
      let votes = terms.filter { $0.term == term }.reduce(0) { $0 + ($1.hasNumbers ? 2 : 1) }
      let mentions = term.names.map { statements.mentions[$0]?.count ?? 0 }.min() ?? 0
      return (term.names.contains(where: isOdd) ? 0 : 1, votes, mentions)
    }
    var best = terms[0].term
    for (term, _) in terms.dropFirst() where score(term) > score(best) { best = term }
    return best
  }

  /// Whether a name has a letter for an index where the others of its head have numbers: `i_i` beside `i_2`.
  private func isOdd(_ name: Name) -> Bool {
    let parts = statements.names.parts(name)
    guard parts.indices.count == 1, Int(written: parts.indices[0]) == nil else { return false }
    return statements.numberedHeads.contains(parts.head)
  }

  private static func mostFrequent(_ numbers: [Int]) -> Int? {
    let counts = numbers.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return numbers.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }
}
