/// Samples that are computed together.
package struct Batch: Hashable, Sendable {
  /// The number of samples.
  package let count: Int
  /// count × inputs, sample by sample.
  package let inputs: [Double]
  /// count × outputs, sample by sample; empty where there are none.
  package let targets: [Double]

  /// From a row of inputs, and one of targets where there are any, for each sample.
  package init(inputs: [[Double]], targets: [[Double]] = []) {
    count = inputs.count
    self.inputs = inputs.flatMap { $0 }
    self.targets = targets.flatMap { $0 }
  }

  /// From rows that are joined already.
  package init(count: Int, inputs: [Double], targets: [Double]) {
    self.count = count
    self.inputs = inputs
    self.targets = targets
  }
}

extension Batch {
  /// The inputs, a row for each sample.
  package var inputRows: [[Double]] { Self.split(inputs, count) }

  /// The targets, a row for each sample.
  package var targetRows: [[Double]] { Self.split(targets, count) }

  /// A matrix of `count` rows as rows.
  static func split(_ numbers: [Double], _ count: Int) -> [[Double]] {
    let width = count == 0 ? 0 : numbers.count / count
    return (0..<count).map { Array(numbers[$0 * width..<($0 + 1) * width]) }
  }
}

extension Batch: ExampleSet {
  /// The samples of some indices, in that order.
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
