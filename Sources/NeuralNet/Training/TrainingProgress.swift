/// How far a training is, told while it runs.
package struct TrainingProgress: Hashable, Sendable {
  /// The updates that were made.
  package let step: Int
  /// The updates that the plan asks for.
  package let stepCount: Int
  /// Since training began.
  package let seconds: Double
  /// The error that the last update began with: over its batch, with the penalty.
  package let batchError: Double
}

/// Whether a training goes on after it told its progress.
package enum TrainingAnswer: Hashable, Sendable {
  case goOn
  /// Training ends here, with the parameters as they are.
  case stop
}
