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

  package var step: Step { network.steps[position] }

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

extension Quantity {
  /// The sample that it belongs to; nil for what samples have in common.
  fileprivate var ownSample: Int? {
    switch kind {
    case .derivative(let of, let by), .directDerivative(let of, let by):
      of.ownSample ?? by.ownSample
    default: sample
    }
  }

  /// The same quantity of another sample.
  fileprivate func ofSample(_ other: Int) -> Quantity {
    switch kind {
    case .derivative(let of, let by):
      Quantity(
        .derivative(of: of.ofSample(other), by: by.ofSample(other)),
        sample: sample.map { _ in other })
    case .directDerivative(let of, let by):
      Quantity(
        .directDerivative(of: of.ofSample(other), by: by.ofSample(other)),
        sample: sample.map { _ in other })
    default: Quantity(kind, sample: sample.map { _ in other }, timeStep: timeStep)
    }
  }
}
