/// Trains a network batch by batch, with a penalty and clipping where they are wanted.
package struct Trainer<Model: Trainable>: Sendable {
  /// The model as it is now.
  package private(set) var network: Model
  /// What is added to the error.
  package let penalty: Penalty?
  /// What becomes of gradients that are too large.
  package let clipping: Clipping?
  /// The indices of parameters that are left alone.
  package let frozen: Set<Int>
  private let weightRanges: [Range<Int>]
  /// What is not frozen; nil if nothing is.
  private let trainable: [Int]?
  private var state: OptimizerState
  private var workspace: Model.Workspace
  private var gradient: [Double]

  /// The parameters of the indices `frozen` are left alone.
  package init(
    _ network: Model, optimizer: Optimizer, penalty: Penalty? = nil, clipping: Clipping? = nil,
    frozen: Set<Int> = []
  ) {
    self.network = network
    self.penalty = penalty
    self.clipping = clipping
    self.frozen = frozen
    weightRanges = network.weightRanges
    trainable =
      frozen.isEmpty ? nil : network.parameters.indices.filter { !frozen.contains($0) }
    state = OptimizerState(optimizer, parameterCount: network.parameters.count)
    workspace = network.makeWorkspace()
    gradient = Array(repeating: 0, count: network.parameters.count)
  }

  /// The error with the penalty and its gradient, before it is clipped.
  package mutating func errorAndGradient(
    of examples: Model.Examples
  ) -> (error: Double, gradient: [Double]) {
    var gradient = Array(repeating: 0.0, count: network.parameters.count)
    var error = network.computeGradient(of: examples, into: &gradient, using: &workspace)
    error += penalty?.add(to: &gradient, of: network.parameters, in: weightRanges) ?? 0
    return (error, gradient)
  }

  /// Makes one update, unless the error or a derivative is infinite or no number.
  ///
  /// - Returns: the error, with the penalty, before the update, and whether it was made.
  package mutating func attempt(_ examples: Model.Examples) -> (error: Double, isSound: Bool) {
    var error = network.computeGradient(of: examples, into: &gradient, using: &workspace)
    error += penalty?.add(to: &gradient, of: network.parameters, in: weightRanges) ?? 0
    guard error.isFinite, Self.areFinite(gradient) else { return (error, false) }
    clipping?.clip(&gradient)
    if let trainable {
      state.update(&network.parameters, by: gradient, at: trainable)
    } else {
      state.update(&network.parameters, by: gradient, at: gradient.indices)
    }
    return (error, true)
  }

  /// Whether no number is infinite or none at all.
  private static func areFinite(_ numbers: [Double]) -> Bool {
    numbers.withUnsafeBufferPointer { numbers in
      // A sum of noughts otherwise; eight sums, so that none waits for the one before.
      var sums = SIMD8<Double>(repeating: 0)
      var index = 0
      while index + 8 <= numbers.count {
        for lane in 0..<8 { sums[lane] += numbers[index + lane] * 0 }
        index += 8
      }
      var sum = sums.sum()
      while index < numbers.count {
        sum += numbers[index] * 0
        index += 1
      }
      return sum == 0
    }
  }
}
