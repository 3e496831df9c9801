package import Binding

/// The six steps of a transfer, done.
package struct TransferOutcome: Sendable {
  package let request: TransferRequest
  package let training: TrainingOutcome
  /// Whether each kept parameter is bit for bit what it was.
  package let isIntact: Bool
}
