package import Binding

/// What came of a `train` directive.
package struct TrainOutcome: Sendable {
  /// What was asked for.
  package let request: TrainRequest
  /// What came of it.
  package let training: TrainingOutcome
}
