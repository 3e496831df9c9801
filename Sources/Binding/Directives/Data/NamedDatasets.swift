import NeuralNet

/// The data of a note, in document order, to be found by label and by shape.
package struct NamedDatasets: RandomAccessCollection, Sendable {
  /// What decides whether a network can take data.
  struct Shape: Hashable {
    let hasSteps: Bool
    let inputs: Int
    let targets: Int
  }

  private var all: [NamedDataset] = []
  private var byLabel: [String: Int] = [:]
  private var byShape: [Shape: [Int]] = [:]

  package var startIndex: Int { 0 }
  package var endIndex: Int { all.count }
  package subscript(index: Int) -> NamedDataset { all[index] }

  mutating func append(_ data: NamedDataset) {
    if let label = data.label { byLabel[label] = all.count }
    byShape[data.shape, default: []].append(all.count)
    all.append(data)
  }

  subscript(label: String) -> NamedDataset? { byLabel[label].map { all[$0] } }

  /// The data of some shapes, in document order.
  ///
  /// Complexity: O(k log k) where there are k of them.
  func data(of shapes: [Shape]) -> [NamedDataset] {
    shapes.flatMap { byShape[$0] ?? [] }.sorted().map { all[$0] }
  }
}

extension NamedDataset {
  fileprivate var shape: NamedDatasets.Shape {
    let hasSteps = if case .sequences = content { true } else { false }
    return NamedDatasets.Shape(
      hasSteps: hasSteps, inputs: inputNames.count, targets: targetNames.count)
  }
}
