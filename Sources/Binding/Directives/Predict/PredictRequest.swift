package import NeuralNet

/// Outputs of a declared model, as it is after the trainings above.
package struct PredictRequest: Sendable {
  /// What is computed.
  package enum Task: Sendable {
    /// The outputs for examples.
    case outputs(Rows)
    /// How a text goes on.
    case text(Generation)
  }

  /// The index in ``NoteBindings/models``.
  package let model: Int
  /// What is computed.
  package let task: Task
}

extension PredictRequest {
  /// Examples with the rows that are shown of them.
  package struct Rows: Sendable {
    /// What the model is run on.
    package let examples: ModelExamples
    /// The inputs as they are shown, one row for each output row.
    package let inputs: [[Double]]
    /// The targets of those rows, or of the last row of each sequence; nil where there are none.
    package let targets: [[Double]]?
    /// How many rows a sequence has; nil where the examples are no sequences.
    package var stepCount: Int?
    /// The same kind of examples, drawn from other seeds.
    package var anew: [(seed: UInt64, rows: Rows)] = []

    /// Whether the targets say which class an example is of: one number that is 0 or 1, or a 1 among
    /// noughts.
    package var hasClasses: Bool {
      guard let targets, !targets.isEmpty else { return false }
      return targets.allSatisfy { row in
        row.allSatisfy { $0 == 0 || $0 == 1 } && (row.count == 1 || row.reduce(0, +) == 1)
      }
    }

    /// The index in ``targets`` of a row's targets; nil where it has none.
    package func targetIndex(ofRow row: Int) -> Int? {
      guard let targets else { return nil }
      if targets.count == inputs.count { return row }
      guard let stepCount, row % stepCount == stepCount - 1 else { return nil }
      return row / stepCount
    }
  }

  /// How a network that has learned characters goes on with a text.
  package struct Generation: Sendable {
    /// What each input stands for.
    package let alphabet: [Character]
    /// How the text begins.
    package let start: String
    /// The number of characters that are added.
    package let count: Int
  }
}
