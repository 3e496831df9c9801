package import Binding
package import NeuralNet

/// What came of a `train` directive.
package struct TrainOutcome: Sendable {
  /// What was asked for.
  package let request: TrainRequest
  /// What came of it.
  package let training: TrainingOutcome
  /// The same training of models that are drawn from other seeds, in the order of the seeds.
  package let anew: [(seed: UInt64, record: TrainingRecord)]
}
