/// Examples that a model learns from; a mini-batch takes some of them.
package protocol ExampleSet: Sendable {
  var count: Int { get }

  /// The examples of some indices, counted from 0, in that order.
  ///
  /// Complexity: O(indices · size of an example).
  func subset(_ indices: ArraySlice<Int>) -> Self
}

extension Batch: ExampleSet {
  package func subset(_ indices: ArraySlice<Int>) -> Batch {
    Batch(
      count: indices.count, inputs: Self.rows(indices, of: inputs, count),
      targets: Self.rows(indices, of: targets, count))
  }

  /// Some rows of a matrix of `count` rows.
  static func rows(_ indices: ArraySlice<Int>, of matrix: [Double], _ count: Int) -> [Double] {
    let width = count == 0 ? 0 : matrix.count / count
    var rows: [Double] = []
    rows.reserveCapacity(indices.count * width)
    for index in indices { rows += matrix[index * width..<(index + 1) * width] }
    return rows
  }
}

extension SequenceBatch: ExampleSet {
  package func subset(_ indices: ArraySlice<Int>) -> SequenceBatch {
    SequenceBatch(
      count: indices.count, inputs: inputs.map { Batch.rows(indices, of: $0, count) },
      targets: targets.map { Batch.rows(indices, of: $0, count) })
  }
}
