package import Binding
package import NeuralNet

/// What came of a directive that the engine ran, as plain data.
package enum EngineOutcome: Sendable {
  case data(NamedDataset)
  case trained(TrainOutcome)
  case predicted(PredictOutcome)
  case initialized([InitializeOutcome])
  case transferred(TransferOutcome)

  /// The training that was part of it, if one was.
  package var training: TrainingOutcome? {
    switch self {
    case .trained(let outcome): outcome.training
    case .transferred(let outcome): outcome.training
    case .data, .predicted, .initialized: nil
    }
  }
}

/// A training, with the model before and after it.
package struct TrainingOutcome: Sendable {
  package let record: TrainingRecord
  package let before: Model
  package let after: Model
}

/// A training that did not end within its time, or that somebody stopped: it has no result, for another
/// run would have another one.
package struct UnfinishedTraining: Error {
  package let record: TrainingRecord
}
