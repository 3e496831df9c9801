package import Binding

/// What came of a `train` directive.
package struct TrainOutcome: Sendable {
  package let request: TrainRequest
  package let training: TrainingOutcome
}
