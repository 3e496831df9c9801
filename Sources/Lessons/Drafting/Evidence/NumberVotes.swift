import MathNotation
import Verification

/// The numbers that a note gives the names that nothing computes, as votes: a slip is outvoted.
struct NumberVotes {
  private var votes: [Name: [Figure]] = [:]

  /// A value with the places where it is given.
  struct Candidate {
    let value: Double
    var places: [Int]
  }

  /// Adds a number that a name is given.
  mutating func add(_ figure: Figure, of name: Name) { votes[name, default: []].append(figure) }

  /// Whether a name is given a number somewhere that a figure displays.
  func contains(_ figure: Figure, of name: Name) -> Bool {
    votes[name]?.contains { figure.displays($0.value) } ?? false
  }

  /// The values of a name, the one to be taken first.
  ///
  /// The one that is given first and then once more, before any other, comes first: what follows is another
  /// situation. Else it is the most frequent one, of several the earliest.
  func candidates(for name: Name) -> [Candidate] {
    var candidates: [Candidate] = []
    let sorted = (votes[name] ?? []).sorted { $0.place < $1.place }
    for figure in sorted {
      let index = candidates.firstIndex { abs($0.value - figure.value) <= 1e-9 * abs(figure.value) }
      if let index {
        candidates[index].places.append(figure.place)
      } else {
        candidates.append(Candidate(value: figure.value, places: [figure.place]))
      }
    }
    let isSettled = sorted.count > 1 && sorted[0].value == sorted[1].value
    guard let first = candidates.first, !isSettled else { return candidates }
    let best = candidates.max { $0.places.count < $1.places.count } ?? first
    guard best.places.count > first.places.count else { return candidates }
    return [best] + candidates.filter { $0.value != best.value }
  }
}
