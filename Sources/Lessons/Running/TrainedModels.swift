import Binding
import NeuralNet

/// The models of a note as the trainings in it leave them, each from its directive on.
struct TrainedModels {
  /// What a training made of a model.
  struct Training {
    /// Where its directive ends, in bytes of the note.
    let end: Int
    /// The index of the model in ``NoteBindings/models``.
    let model: Int
    /// What came of it.
    let trained: Model
    /// The same unit by unit, if it can be explained.
    let network: BoundNetwork?
  }

  /// In the order of the note.
  private var trainings: [Training] = []

  /// Adds a training below the others.
  mutating func add(_ training: Training) { trainings.append(training) }

  /// The last training of a model above an offset.
  func last(of model: Int, above offset: Int) -> Training? {
    trainings.last { $0.model == model && $0.end <= offset }
  }
}
