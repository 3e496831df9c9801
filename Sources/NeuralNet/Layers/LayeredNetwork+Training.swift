/// Trains a layered network batch by batch.
package struct LayerTrainer: Sendable {
  package private(set) var network: LayeredNetwork
  package let penalty: Penalty?
  package let clipping: Clipping?
  private var state: OptimizerState

  package init(
    _ network: LayeredNetwork, optimizer: Optimizer, penalty: Penalty? = nil,
    clipping: Clipping? = nil
  ) {
    self.network = network
    self.penalty = penalty
    self.clipping = clipping
    state = OptimizerState(optimizer, parameterCount: network.parameters.count)
  }

  /// The error of a batch with the penalty.
  package func totalError(_ batch: Batch) -> Double {
    let error = network.totalError(network.forward(batch))
    return error + (penalty?.value(network.weights) ?? 0)
  }

  /// The gradient of the batch's error with the penalty, before and after it is clipped.
  package func gradient(_ batch: Batch) -> (whole: [Double], clipped: [Double]) {
    let whole = gradient(network.forward(batch))
    var clipped = whole
    clipping?.clip(&clipped)
    return (whole, clipped)
  }

  /// Makes one update and returns the error, with the penalty, before it.
  @discardableResult
  package mutating func step(_ batch: Batch) -> Double {
    let pass = network.forward(batch)
    let error = network.totalError(pass) + (penalty?.value(network.weights) ?? 0)
    var gradient = gradient(pass)
    clipping?.clip(&gradient)
    state.update(&network.parameters, gradient: gradient)
    return error
  }

  private func gradient(_ pass: LayerPass) -> [Double] {
    var gradient = network.backward(pass).parameters
    guard let penalty else { return gradient }
    for range in network.weightRanges {
      for index in range { gradient[index] += penalty.derivative(network.parameters[index]) }
    }
    return gradient
  }
}
