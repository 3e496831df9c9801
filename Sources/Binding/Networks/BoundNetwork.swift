package import NeuralNet
package import SourceText

/// A network that a note declares, evaluated, with the notation that the note uses for it.
package struct BoundNetwork: Sendable {
  /// The label of the directive, if it has one.
  package let label: String?
  package let network: Network
  package let values: Values
  package let notation: Notation
  /// The directive, in bytes of the note that declares the network.
  package let range: ByteRange

  package init(label: String?, network: Network, notation: Notation, range: ByteRange) {
    self.label = label
    self.network = network
    values = network.evaluate()
    self.notation = notation
    self.range = range
  }
}

/// A name that a `define` directive gives a number, for a whole note.
package struct Declaration: Hashable, Sendable {
  /// As the author spells it: `x`, `input_size`, `\hat{y}`.
  package let name: String
  package let value: Double

  package init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}

/// What the directives of a note bind.
package struct NoteBindings: Sendable {
  package var networks: [BoundNetwork] = []
  /// All networks as training sees them, in document order.
  package var models: [DeclaredModel] = []
  package var datasets: [NamedDataset] = []
  /// The labels of data that something is wrong with, or whose file could not be read.
  package var unreadData: Set<String> = []
  /// The labels of networks that something is wrong with, "" if it is the one in force.
  var brokenNetworks: Set<String> = []
  package var limits = EngineLimits()
  package var declarations: [Declaration] = []
  /// What the directives ask to be shown, in document order.
  package var requests: [LessonRequest] = []
  /// The number of decimals that the front matter asks for, or else the usual one.
  package var digits = LessonRequest.defaultDigits
  /// All that is wrong with the directives.
  package var diagnostics: [Diagnostic] = []

  package init() {}
}
