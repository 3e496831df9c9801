package import NeuralNet
package import SourceText

/// A network that a note declares, as training sees it; small ones are bound as networks, too.
package struct DeclaredModel: Sendable {
  package let label: String?
  package let model: Model
  package let inputNames: [String]
  /// The names of its outputs as the directive gives them.
  package let targetNames: [String]
  /// The examples in the directive itself; nil if it has none with targets.
  package let examples: ModelExamples?
  package let learningRate: Double?
  /// The indices of frozen parameters.
  package let frozen: Set<Int>
  /// The index in ``NoteBindings/networks`` of the same network, if it can be explained.
  package internal(set) var network: Int?
  /// The directive, in bytes of the note.
  package let range: ByteRange
}

/// The examples that a `data` directive gives.
package struct NamedDataset: Sendable {
  package enum Content: Sendable {
    case examples(Dataset)
    case sequences(SequenceDataset)
  }

  package let label: String?
  package let content: Content
  /// What each input stands for, where the inputs are characters.
  package var alphabet: [Character] = []

  package var count: Int {
    switch content {
    case .examples(let data): data.count
    case .sequences(let data): data.count
    }
  }

  package var inputNames: [String] {
    switch content {
    case .examples(let data): data.inputNames
    case .sequences(let data): data.inputNames
    }
  }

  package var targetNames: [String] {
    switch content {
    case .examples(let data): data.targetNames
    case .sequences(let data): data.targetNames
    }
  }
}
