package import Binding

/// What came of a `predict` directive.
package enum PredictOutcome: Sendable {
  case rows(PredictedRows)
  /// How a text goes on, with its beginning.
  case text(String)

  /// Whether an output is infinite or undefined.
  var lacksValue: Bool {
    guard case .rows(let rows) = self else { return false }
    return rows.outputs.contains { !$0.allSatisfy(\.isFinite) }
  }
}

/// The outputs for examples.
package struct PredictedRows: Sendable {
  /// The index in ``/Binding/NoteBindings/models`` of the model.
  package let model: Int
  /// What was asked for.
  package let request: PredictRequest.Rows
  /// A row for each example, or for each step of each sequence.
  package let outputs: [[Double]]
  /// How many examples have their largest output where their largest target is, or one output on the
  /// right side of ½; nil where that has no meaning.
  package let correct: Int?
  /// How many examples, or steps of sequences, have targets.
  package let aimed: Int
  /// How many are classified right of the examples of other seeds, in the order of the seeds.
  package let anew: [(seed: UInt64, correct: Int)]
}
