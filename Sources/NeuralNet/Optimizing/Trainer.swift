/// What a trainer can train: a vector of parameters and an error that depends on it.
package protocol Trainable: Sendable {
  associatedtype Examples

  var parameters: [Double] { get set }
  /// The parameters that penalties are for.
  var weightRanges: [Range<Int>] { get }

  /// The error without any penalty.
  func totalError(of examples: Examples) -> Double

  /// The error without any penalty, and its derivative by each parameter.
  func errorAndGradient(of examples: Examples) -> (error: Double, gradient: [Double])
}

/// Trains a network batch by batch, with a penalty and clipping where they are wanted.
package struct Trainer<Model: Trainable>: Sendable {
  package private(set) var network: Model
  package let penalty: Penalty?
  package let clipping: Clipping?
  package let frozen: Set<Int>
  private var state: OptimizerState

  /// The parameters of the indices `frozen` are left alone.
  package init(
    _ network: Model, optimizer: Optimizer, penalty: Penalty? = nil, clipping: Clipping? = nil,
    frozen: Set<Int> = []
  ) {
    self.network = network
    self.penalty = penalty
    self.clipping = clipping
    self.frozen = frozen
    state = OptimizerState(optimizer, parameterCount: network.parameters.count)
  }

  /// The penalty of the parameters as they are.
  package var penaltyValue: Double {
    penalty?.value(network.weightRanges.lazy.flatMap { network.parameters[$0] }) ?? 0
  }

  /// The error with the penalty.
  package func totalError(of examples: Model.Examples) -> Double {
    network.totalError(of: examples) + penaltyValue
  }

  /// The gradient of the error with the penalty, before it is clipped.
  package func gradient(of examples: Model.Examples) -> [Double] {
    errorAndGradient(of: examples).gradient
  }

  /// Makes one update and returns the error, with the penalty, before it.
  @discardableResult
  package mutating func step(_ examples: Model.Examples) -> Double {
    var (error, gradient) = errorAndGradient(of: examples)
    clipping?.clip(&gradient)
    state.update(&network.parameters, gradient: gradient, frozen: frozen)
    return error
  }

  private func errorAndGradient(of examples: Model.Examples) -> (error: Double, gradient: [Double])
  {
    var (error, gradient) = network.errorAndGradient(of: examples)
    guard let penalty else { return (error, gradient) }
    for range in network.weightRanges {
      for index in range { gradient[index] += penalty.derivative(network.parameters[index]) }
    }
    error += penaltyValue
    return (error, gradient)
  }
}
