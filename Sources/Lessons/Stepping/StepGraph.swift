import NeuralNet

/// Which steps of a computation read which, by their places among them.
struct StepGraph: Sendable {
  /// For each step those that compute what its equation reads, in the order of reading; given numbers have none.
  let sources: [[Int]]
  /// For each step those that read it, in order.
  let readers: [[Int]]
  /// For each number that is given the steps that read it, in order.
  let readersOfGiven: [Quantity: [Int]]
  /// The place of each quantity's step.
  let places: [Quantity: Int]

  /// Finds out who reads whom.
  ///
  /// - Parameters:
  ///   - steps: the steps in order.
  ///   - equation: the equation of a step as it is shown.
  /// - Complexity: O(size of the equations).
  init(_ steps: [Step], equation: (Step) -> Term) {
    let places = Dictionary(
      zip(steps.map(\.quantity), 0...), uniquingKeysWith: { first, _ in first })
    self.places = places
    var sources: [[Int]] = []
    var readers = [[Int]](repeating: [], count: steps.count)
    var readersOfGiven: [Quantity: [Int]] = [:]
    for (index, step) in steps.enumerated() {
      let quantities = equation(step).quantities
      sources.append(quantities.compactMap { places[$0] })
      for source in sources[index] { readers[source].append(index) }
      for quantity in quantities where places[quantity] == nil {
        readersOfGiven[quantity, default: []].append(index)
      }
    }
    (self.sources, self.readers, self.readersOfGiven) = (sources, readers, readersOfGiven)
  }

  /// The steps on the ways from some steps to a later one: those that lead to it, and those between.
  ///
  /// - Complexity: O(what reads the first ones).
  func ways(from first: [Int], to last: Int) -> Set<Int> {
    var behind = Set(first.filter { $0 < last })
    var open = Array(behind)
    while let index = open.popLast() {
      for reader in readers[index] where reader < last && behind.insert(reader).inserted {
        open.append(reader)
      }
    }
    var found: Set<Int> = []
    open = [last]
    while let index = open.popLast() {
      for source in sources[index] where behind.contains(source) && found.insert(source).inserted {
        open.append(source)
      }
    }
    return found
  }
}
