import NeuralNet
import SourceText

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
    let first = order.partitioningIndex { steps[$0].value >= number.value - number.unit }
    let near = order[first...].prefix { steps[$0].value <= number.value + number.unit }
    return near.sorted().map { steps[$0] }.filter { number.displays($0.value) }
  }
}
