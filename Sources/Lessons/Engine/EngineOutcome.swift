package import Binding
package import NeuralNet

/// What came of a directive that the engine ran, as plain data.
package enum EngineOutcome: Sendable {
  case data(NamedDataset)
  case trained(TrainOutcome)
  case predicted(PredictOutcome)
  /// The methods compared, and how many layers lie between two rows of a table.
  case initialized([InitializeOutcome], every: Int)
  case transferred(TransferOutcome)

  /// The index in ``NoteBindings/models`` of the model that it trained, if it trained one that has a place
  /// there.
  package var trainedModel: Int? {
    switch self {
    case .trained(let outcome): outcome.request.model
    case .transferred(let outcome): outcome.request.result
    case .data, .predicted, .initialized: nil
    }
  }

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
  /// The error and the gradients on the way.
  package let record: TrainingRecord
  /// The model before it.
  package let before: Model
  /// The model after it.
  package let after: Model
}

/// A training that did not end within its time, or that somebody stopped: it has no result, for another
/// run would have another one.
package struct UnfinishedTraining: Error {
  /// How far it came.
  package let record: TrainingRecord
}
