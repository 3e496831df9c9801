package import NeuralNet

/// What a directive asks of the engine.
package enum EngineRequest: Sendable {
  /// The examples of a `data` directive, to be shown.
  case data(NamedDataset)
  case train(TrainRequest)
  case predict(PredictRequest)
  case initialize(InitializeRequest)
  case transfer(TransferRequest)
}

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
  package let examples: ModelExamples
  package var plan: TrainingPlan
  package let parts: [Part]
}

/// Outputs of a declared model, as it is after the trainings above.
package struct PredictRequest: Sendable {
  package let model: Int
  package let examples: ModelExamples
  /// The inputs as they are shown, one row for each output row.
  package let rows: [[Double]]
  /// The targets of those rows, or of the last row of each sequence; nil where there are none.
  package let targets: [[Double]]?
  /// How many rows a sequence has; nil where the examples are no sequences.
  package var stepCount: Int?
  /// How a text goes on, for networks that learn characters.
  package var generation: Generation?

  package struct Generation: Sendable {
    package let alphabet: [Character]
    package let start: String
    package let count: Int
  }
}

/// A comparison of ways to initialize a network.
package struct InitializeRequest: Sendable {
  package let methods: [(name: String, initializer: Initializer)]
  /// The inputs, then the units of each layer.
  package let sizes: [Int]
  package let activation: Activation
  package let activationName: String
  package let examples: Int
  package let seed: UInt64
}

extension PredictRequest {
  /// The index in ``targets`` of a row's targets; nil where it has none.
  package func targetIndex(ofRow row: Int) -> Int? {
    guard let targets else { return nil }
    if targets.count == rows.count { return row }
    guard let stepCount, row % stepCount == stepCount - 1 else { return nil }
    return row / stepCount
  }
}

/// A transfer of a trained model to other examples.
package struct TransferRequest: Sendable {
  package let model: Int
  /// The index of the network that it makes, where that has a name.
  package var result: Int?
  package let removed: Int
  package let added: [LayeredNetwork.Layer]
  package let initializers: [Initializer]
  package let seed: UInt64
  package let loss: Loss?
  package let examples: ModelExamples
  package let plan: TrainingPlan
}
