package import NeuralNet

/// A training of a declared model.
package struct TrainRequest: Sendable {
  /// What the result shows.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case loss
    case parameters
    case gradients
  }

  /// The index in ``NoteBindings/models``.
  package let model: Int
  /// What it is trained on.
  package let examples: ModelExamples
  /// How it is trained.
  package let plan: TrainingPlan
  /// What the result shows.
  package let parts: [Part]
}
