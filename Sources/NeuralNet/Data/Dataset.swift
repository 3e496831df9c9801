/// Examples for training: rows of inputs and of targets, with the columns' names.
package struct Dataset: Hashable, Sendable {
  /// The columns of the inputs.
  package let inputNames: [String]
  /// The columns of the targets; none without targets.
  package let targetNames: [String]
  /// Example by example, one number for each name.
  package let inputs: [[Double]]
  /// Example by example; empty rows where there are no targets.
  package let targets: [[Double]]

  /// From rows, whose lengths are those of the names.
  package init(
    inputNames: [String], targetNames: [String], inputs: [[Double]], targets: [[Double]]
  ) {
    self.inputNames = inputNames
    self.targetNames = targetNames
    self.inputs = inputs
    self.targets = targets
  }

  /// The number of examples.
  package var count: Int { inputs.count }

  /// The examples as matrices.
  package var batch: Batch { Batch(inputs: inputs, targets: targets) }

  /// The examples by name, for a network in unit form.
  package var samples: [Network.Sample] {
    zip(inputs, targets).map { row, aims in
      Network.Sample(
        inputs: Dictionary(zip(inputNames, row), uniquingKeysWith: { first, _ in first }),
        targets: Dictionary(zip(targetNames, aims), uniquingKeysWith: { first, _ in first }))
    }
  }
}

/// Sequences of one length, step by step.
package struct SequenceDataset: Hashable, Sendable {
  /// The columns of the inputs.
  package let inputNames: [String]
  /// The columns of the targets; none without targets.
  package let targetNames: [String]
  /// `[example][step][input]`.
  package let inputs: [[[Double]]]
  /// `[example][step][target]`, or one step alone where the whole sequence has one target.
  package let targets: [[[Double]]]

  /// From rows, whose lengths are those of the names.
  package init(
    inputNames: [String], targetNames: [String], inputs: [[[Double]]], targets: [[[Double]]]
  ) {
    self.inputNames = inputNames
    self.targetNames = targetNames
    self.inputs = inputs
    self.targets = targets
  }

  /// The number of examples.
  package var count: Int { inputs.count }
  /// The steps of each sequence.
  package var stepCount: Int { inputs.first?.count ?? 0 }

  /// The sequences as matrices, step by step.
  package var batch: SequenceBatch {
    SequenceBatch(inputs: Self.byStep(inputs), targets: Self.byStep(targets))
  }

  /// Sequences are of one length; of longer ones the rest is left out.
  private static func byStep(_ rows: [[[Double]]]) -> [[[Double]]] {
    (0..<(rows.map(\.count).min() ?? 0)).map { step in rows.map { $0[step] } }
  }
}
