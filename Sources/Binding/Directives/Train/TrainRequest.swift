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
  /// How many recorded updates lie between two rows of a table; 1 for all.
  package var every = 1
  /// The seeds from which the model is drawn and trained anew, with the models.
  package var anew: [(seed: UInt64, model: Model)] = []
}

extension ModelExamples {
  /// The numbers that one example has as inputs; nil for sequences.
  var inputCount: Int? {
    switch self {
    case .units(let examples): examples.samples.first?.inputs.count
    case .batch(let batch): batch.inputRows.first?.count
    case .sequences: nil
    }
  }
}
