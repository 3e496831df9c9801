import NeuralNet

extension DirectiveName {
  /// A key with what it says, for whoever writes a directive.
  package struct KeyDescription: Hashable, Sendable {
    /// The key as authors write it.
    package let name: String
    /// What its value says, in a few words.
    package let summary: String
    /// A value that it may have, in YAML.
    package let example: String
  }

  /// What it does, in one sentence without a full stop.
  package var summary: String { definition.summary }

  /// The keys of its body, then those of the maps in it; none where the keys are names of the author's own.
  package var keyDescriptions: [KeyDescription] {
    (definition.keys + definition.innerMaps.flatMap(\.keys)).map {
      KeyDescription(name: $0.rawValue, summary: $0.summary, example: $0.example)
    }
  }

  /// The words that the value of a key may be, whatever directive it stands in; none where it is no word.
  package static func words(forKey key: String) -> [String] {
    switch key {
    case "activation": NetworkWords.activations.entries.map(\.word)
    case "loss": NetworkWords.losses.entries.map(\.word)
    case "optimizer": OptimizerWord.table.entries.map(\.word)
    case "initialize": NetworkWords.initializers.entries.map(\.word)
    case "reduction": NetworkWords.reductions.map(\.word)
    default: []
    }
  }
}
