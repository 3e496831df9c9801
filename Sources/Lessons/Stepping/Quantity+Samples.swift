import NeuralNet

extension Quantity {
  /// The sample that it belongs to; nil for what samples have in common.
  var ownSample: Int? {
    switch kind {
    case .derivative(let of, let by), .directDerivative(let of, let by):
      of.ownSample ?? by.ownSample
    default: sample
    }
  }

  /// The same quantity of another sample.
  func ofSample(_ other: Int) -> Quantity {
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

  /// The time step of what it is about; nil outside of sequences, and for what time steps have in common.
  var ownTimeStep: Int? {
    switch kind {
    case .derivative(let of, let by), .directDerivative(let of, let by):
      by.ownTimeStep ?? of.ownTimeStep
    default: timeStep ?? name.flatMap { TimedName.parts(of: $0).step }
    }
  }
}
