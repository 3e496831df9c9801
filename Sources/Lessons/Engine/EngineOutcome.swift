package import Binding
package import NeuralNet

/// What came of a directive that the engine ran, as plain data.
package enum EngineOutcome: Sendable {
  case data(NamedDataset)
  case trained(TrainingOutcome)
  case predicted(PredictionOutcome)
  case initialized([InitializationOutcome])
  case transferred(TransferOutcome)
  /// A training that did not end within its time, or that somebody stopped; it has no result, for
  /// another run would have another one.
  case unfinished(TrainingRecord)
}

/// A training, with the model before and after it.
package struct TrainingOutcome: Sendable {
  package let record: TrainingRecord
  package let before: Model
  package let after: Model
}

package struct PredictionOutcome: Sendable {
  /// A row for each example, or for each step of each sequence.
  package let outputs: [[Double]]
  /// How a text goes on.
  package var text: String?
  /// How many examples have their largest output where their largest target is, or one output on the
  /// right side of ½; nil where that has no meaning.
  package var correct: Int?
  /// How many examples, or steps of sequences, have targets.
  package var aimed = 0
}

/// One way to initialize a network, and what it does to weights and signals.
package struct InitializationOutcome: Sendable {
  package let method: String
  package let initializer: Initializer
  package let layers: [LayerStatistics]
}

/// The six steps of a transfer, done.
package struct TransferOutcome: Sendable {
  package let request: TransferRequest
  package let source: Model
  package let training: TrainingOutcome
  /// The indices of the frozen parameters.
  package let kept: Set<Int>
  package let keptLayers: Int
  /// Whether each frozen parameter is bit for bit what it was.
  package let isIntact: Bool
}
