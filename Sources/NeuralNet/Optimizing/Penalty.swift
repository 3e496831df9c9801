/// l1 · Σ|w| + l2Factor · l2 · Σ w², over weights but never biases, once a batch.
package struct Penalty: Hashable, Sendable {
  /// The factor of Σ|w|.
  package var l1: Double
  /// The factor of Σ w², before `l2Factor`.
  package var l2: Double
  /// 1, or ½ where the author's formula has it.
  package var l2Factor: Double

  /// From the factors.
  package init(l1: Double = 0, l2: Double = 0, l2Factor: Double = 1) {
    self.l1 = l1
    self.l2 = l2
    self.l2Factor = l2Factor
  }

  /// The penalty of the weights that stand in some ranges of the parameters.
  package func value(of parameters: [Double], in weights: [Range<Int>]) -> Double {
    var (absolute, square) = (0.0, 0.0)
    for range in weights {
      for weight in parameters[range] {
        absolute += abs(weight)
        square += weight * weight
      }
    }
    return l1 * absolute + l2Factor * l2 * square
  }

  /// The derivative by one weight; that of |w| is 0 at 0.
  func derivative(_ weight: Double) -> Double {
    l1 * Function.sign.value(weight) + 2 * l2Factor * l2 * weight
  }

  /// Adds the derivatives by the weights in some ranges of the parameters to a gradient.
  ///
  /// - Returns: the penalty.
  func add(
    to gradient: inout [Double], of parameters: [Double], in weights: [Range<Int>]
  ) -> Double {
    for range in weights {
      for index in range { gradient[index] += derivative(parameters[index]) }
    }
    return value(of: parameters, in: weights)
  }
}
