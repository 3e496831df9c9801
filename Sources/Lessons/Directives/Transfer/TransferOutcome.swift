package import Binding

/// The six steps of a transfer, done.
package struct TransferOutcome: Sendable {
  /// What was asked for.
  package let request: TransferRequest
  /// The training of the new layers.
  package let training: TrainingOutcome
  /// Whether each kept parameter is bit for bit what it was.
  package let isIntact: Bool
}
