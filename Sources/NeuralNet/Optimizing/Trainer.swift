/// What a trainer can train: a vector of parameters and an error that depends on it.
package protocol Trainable: Sendable {
  associatedtype Examples: ExampleSet
  /// Memory that is reused from step to step.
  associatedtype Workspace: Sendable

  var parameters: [Double] { get set }
  /// The parameters that penalties are for.
  var weightRanges: [Range<Int>] { get }
  /// The parameters layer by layer, those layers left out that have none.
  var parameterGroups: [ParameterGroup] { get }

  func makeWorkspace() -> Workspace

  /// The same examples in a form that is taken in faster, for this model and those with its wiring.
  func prepared(_ examples: Examples) -> Examples

  /// Computes the error without any penalty, and its derivative by each parameter.
  ///
  /// - Parameters:
  ///   - examples: those that the error is over.
  ///   - gradient: gets the derivatives; it has a place for each parameter.
  ///   - workspace: what was kept from earlier calls.
  /// - Returns: the error.
  func computeGradient(
    of examples: Examples, into gradient: inout [Double], using workspace: inout Workspace
  ) -> Double
}

extension Trainable {
  package func prepared(_ examples: Examples) -> Examples { examples }

  /// The error without any penalty, and its derivative by each parameter.
  package func errorAndGradient(of examples: Examples) -> (error: Double, gradient: [Double]) {
    var workspace = makeWorkspace()
    var gradient = Array(repeating: 0.0, count: parameters.count)
    let error = computeGradient(of: examples, into: &gradient, using: &workspace)
    return (error, gradient)
  }
}

/// Trains a network batch by batch, with a penalty and clipping where they are wanted.
package struct Trainer<Model: Trainable>: Sendable {
  package private(set) var network: Model
  package let penalty: Penalty?
  package let clipping: Clipping?
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
  package func errorAndGradient(
    of examples: Model.Examples
  ) -> (error: Double, gradient: [Double]) {
    var (error, gradient) = network.errorAndGradient(of: examples)
    error += penalty?.add(to: &gradient, of: network.parameters, in: weightRanges) ?? 0
    return (error, gradient)
  }

  /// Makes one update, unless the error or a derivative is infinite or no number.
  ///
  /// - Returns: the error, with the penalty, before the update, and whether it was made.
  package mutating func attempt(_ examples: Model.Examples) -> (error: Double, isSound: Bool) {
    var error = network.computeGradient(of: examples, into: &gradient, using: &workspace)
    error += penalty?.add(to: &gradient, of: network.parameters, in: weightRanges) ?? 0
    guard error.isFinite, gradient.areFinite else { return (error, false) }
    clipping?.clip(&gradient)
    if let trainable {
      state.update(&network.parameters, by: gradient, at: trainable)
    } else {
      state.update(&network.parameters, by: gradient, at: gradient.indices)
    }
    return (error, true)
  }
}

extension [Double] {
  /// Whether no number is infinite or none at all.
  fileprivate var areFinite: Bool {
    withUnsafeBufferPointer { numbers in
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
