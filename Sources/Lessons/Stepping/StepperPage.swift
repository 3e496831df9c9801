package import Binding
package import NeuralNet

/// One network that is stepped through: where the reader is in it, and what they have changed.
package struct StepperPage: Sendable {
  /// The lesson's own network.
  package let original: SteppedNetwork
  /// The network with the reader's changes.
  package internal(set) var network: SteppedNetwork
  /// The index of the step that is shown.
  package internal(set) var position = 0 {
    didSet { sample = network.steps[position].quantity.ownSample ?? sample }
  }
  /// The sample that is shown, from 1; with the steps of others it changes too.
  package private(set) var sample = 1

  /// Nil where the network has no steps.
  package init?(_ bound: BoundNetwork, decimals: Int) {
    original = SteppedNetwork(bound, decimals: decimals)
    guard !original.steps.isEmpty else { return nil }
    network = original
  }

  /// The step that is shown.
  package var step: Step { network.steps[position] }

  /// How many samples the network has, one at least.
  package var sampleCount: Int { network.bound.network.samples.count }

  /// The sample of quantities that samples have of their own; nil where there is one sample.
  package var shownSample: Int? { sampleCount > 1 ? sample : nil }

  /// Shows another sample: the same step of it, or this step where samples have it in common.
  ///
  /// - Returns: whether there is such a sample.
  mutating func moveSample(by count: Int) -> Bool {
    let wanted = sample + count
    guard (1...sampleCount).contains(wanted) else { return false }
    if let index = network.index(of: step.quantity.ofSample(wanted)) { position = index }
    sample = wanted
    return true
  }

  /// Takes back all changes, and goes to the first step.
  mutating func restart() {
    network = original
    position = 0
  }
}
