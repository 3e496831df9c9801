/// Samples that are computed together.
package struct Batch: Hashable, Sendable {
  package let count: Int
  /// count × inputs, sample by sample.
  package let inputs: [Double]
  /// count × outputs, sample by sample; empty where there are none.
  package let targets: [Double]

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
