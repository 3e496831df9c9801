/// Sequences of the same length that are computed together.
package struct SequenceBatch: Hashable, Sendable {
  /// The number of sequences.
  package let count: Int
  /// For each step count × inputs, sample by sample.
  package let inputs: [[Double]]
  /// For each step count × outputs, or for the last one alone; empty where there are none.
  package let targets: [[Double]]

  /// From numbers `[step][sample][index]`.
  package init(inputs: [[[Double]]], targets: [[[Double]]] = []) {
    count = inputs.first?.count ?? 0
    self.inputs = inputs.map { $0.flatMap { $0 } }
    self.targets = targets.map { $0.flatMap { $0 } }
  }

  /// From rows that are joined already.
  package init(count: Int, inputs: [[Double]], targets: [[Double]]) {
    self.count = count
    self.inputs = inputs
    self.targets = targets
  }
}

extension SequenceBatch {
  /// The inputs, a row for each step of each sample.
  package var inputRows: [[Double]] { Self.rows(inputs, count) }

  /// The targets, a row for each step of each sample, or for each sample where only its last step
  /// has some; nil without targets.
  package var targetRows: [[Double]]? { targets.isEmpty ? nil : Self.rows(targets, count) }

  private static func rows(_ steps: [[Double]], _ count: Int) -> [[Double]] {
    let rows = steps.map { Batch.split($0, count) }
    return (0..<count).flatMap { sample in rows.map { $0[sample] } }
  }
}

extension SequenceBatch: ExampleSet {
  /// The sequences of some indices, in that order.
  package func subset(_ indices: ArraySlice<Int>) -> SequenceBatch {
    SequenceBatch(
      count: indices.count, inputs: inputs.map { Batch.rows(indices, of: $0, count) },
      targets: targets.map { Batch.rows(indices, of: $0, count) })
  }
}
