import Platform

/// A rule that makes new parameters p from a gradient g.
package enum Optimizer: Hashable, Sendable {
  /// p − learningRate · g.
  case gradientDescent(learningRate: Double)
  /// v ← momentum · v + g, then p − learningRate · v (Polyak, 1964, as PyTorch scales it).
  case momentum(learningRate: Double, momentum: Double = 0.9)
  /// Kingma and Ba, Adam: A Method for Stochastic Optimization, 2015, algorithm 1.
  case adam(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8)
}

/// An optimizer under way, with what it remembers from step to step.
package struct OptimizerState: Sendable {
  /// The rule.
  package let optimizer: Optimizer
  /// How many updates were made.
  package private(set) var step = 0
  /// The velocity, or Adam's running mean of g.
  private var first: [Double]
  /// Adam's running mean of g².
  private var second: [Double]

  /// The state before the first update.
  package init(_ optimizer: Optimizer, parameterCount: Int) {
    self.optimizer = optimizer
    switch optimizer {
    case .gradientDescent: (first, second) = ([], [])
    case .momentum: (first, second) = (Array(repeating: 0, count: parameterCount), [])
    case .adam:
      first = Array(repeating: 0, count: parameterCount)
      second = first
    }
  }

  /// Updates the parameters of some indices in place.
  ///
  /// Complexity: O(indices).
  package mutating func update(
    _ parameters: inout [Double], by gradient: [Double], at indices: some Sequence<Int>
  ) {
    step += 1
    switch optimizer {
    case .gradientDescent(let rate):
      for index in indices { parameters[index] -= rate * gradient[index] }
    case .momentum(let rate, let momentum):
      for index in indices {
        first[index] = momentum * first[index] + gradient[index]
        parameters[index] -= rate * first[index]
      }
    case .adam(let rate, let beta1, let beta2, let epsilon):
      let (bias1, bias2) = (1 - pow(beta1, Double(step)), 1 - pow(beta2, Double(step)))
      for index in indices {
        let g = gradient[index]
        first[index] = beta1 * first[index] + (1 - beta1) * g
        second[index] = beta2 * second[index] + (1 - beta2) * g * g
        let scale = (second[index] / bias2).squareRoot() + epsilon
        parameters[index] -= rate * (first[index] / bias1) / scale
      }
    }
  }
}
