/// How a model is to be trained.
package struct TrainingPlan: Hashable, Sendable {
  /// How long.
  package enum Length: Hashable, Sendable {
    /// So many updates.
    case steps(Int)
    /// So many times through all examples.
    case epochs(Int)
  }

  /// Where training stops before its end.
  package struct Stops: Hashable, Sendable {
    /// It stops as soon as a record shows an error of at most this.
    package var targetError: Double?
    /// It stops after so many seconds.
    package var seconds: Double?

    /// It stops where either is reached, if any.
    package init(targetError: Double? = nil, seconds: Double? = nil) {
      self.targetError = targetError
      self.seconds = seconds
    }
  }

  /// The rule of updates.
  package var optimizer: Optimizer
  /// How many updates there are.
  package var length: Length
  /// The examples of an update: 1 for single samples, nil for all of them.
  package var batchSize: Int?
  /// Shuffles the examples anew for each epoch, by this seed; nil keeps their order.
  package var shuffleSeed: UInt64?
  /// What is added to the error.
  package var penalty: Penalty?
  /// What becomes of gradients that are too large.
  package var clipping: Clipping?
  /// The indices of parameters that stay bit for bit what they are.
  package var frozen: Set<Int> = []
  /// Where it stops early.
  package var stops = Stops()
  /// Before which updates the record gets a point; nil for about ten, evenly spaced.
  package var recordInterval: Int?

  /// A plan without penalty, clipping, freezing or early stops.
  package init(_ optimizer: Optimizer, _ length: Length, batchSize: Int? = nil) {
    self.optimizer = optimizer
    self.length = length
    self.batchSize = batchSize
  }

  /// The updates of one epoch over some examples; the last batch of it may be smaller.
  package func stepsPerEpoch(examples: Int) -> Int {
    let size = min(max(1, batchSize ?? examples), max(1, examples))
    return max(1, (examples + size - 1) / size)
  }

  /// All updates; the largest number there is where there would be more.
  package func stepCount(examples: Int) -> Int {
    switch length {
    case .steps(let count): return max(0, count)
    case .epochs(let count):
      let (steps, overflow) = max(0, count).multipliedReportingOverflow(
        by: stepsPerEpoch(examples: examples))
      return overflow ? .max : steps
    }
  }
}
