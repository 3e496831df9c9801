package import NeuralNet

/// The examples that a `data` directive gives.
package struct NamedDataset: Sendable {
  /// Examples one by one, or sequences of steps.
  package enum Content: Sendable {
    case examples(Dataset)
    case sequences(SequenceDataset)
  }

  /// The label of the directive, if it has one.
  package let label: String?
  /// The numbers.
  package internal(set) var content: Content
  /// What each input stands for, where the inputs are characters.
  package var alphabet: [Character] = []
  /// What made the examples, where a generator did that takes a seed.
  var source: GeneratedData?

  /// The number of examples, or of sequences.
  package var count: Int {
    switch content {
    case .examples(let data): data.count
    case .sequences(let data): data.count
    }
  }

  /// The names of the inputs, in order.
  package var inputNames: [String] {
    switch content {
    case .examples(let data): data.inputNames
    case .sequences(let data): data.inputNames
    }
  }

  /// The names of the targets, in order; none where there are only inputs.
  package var targetNames: [String] {
    switch content {
    case .examples(let data): data.targetNames
    case .sequences(let data): data.targetNames
    }
  }
}
