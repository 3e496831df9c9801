import NeuralNet

/// Steps in the order of their values: finds those whose values a number displays.
struct StepsByValue {
  let steps: [Step]
  /// The places of the steps, in ascending order of value.
  private let order: [Int]

  /// - Parameter steps: steps whose values are finite.
  init(_ steps: [Step]) {
    self.steps = steps
    order = steps.indices.sorted { (steps[$0].value, $0) < (steps[$1].value, $1) }
  }

  /// The steps that a number displays, in their own order.
  ///
  /// - Complexity: O(log n + results).
  func displayed(by number: ShownNumber) -> [Step] {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[order[middle]].value < number.value - number.unit {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let near = order[low...].prefix { steps[$0].value <= number.value + number.unit }
    return near.sorted().map { steps[$0] }.filter { number.displays($0.value) }
  }
}
