package import SourceText

/// What the directives of a note bind.
package struct NoteBindings: Sendable {
  /// The networks that can be explained scalar by scalar, in document order.
  package var networks: [BoundNetwork] = []
  /// All networks as training sees them, in document order.
  package var models: [DeclaredModel] = []
  /// The examples of `data` directives, in document order.
  package var datasets: [NamedDataset] = []
  /// The labels of data that something is wrong with, or whose file could not be read.
  package var unreadData: Set<String> = []
  /// The labels of networks that something is wrong with, "" if it is the one in force.
  var brokenNetworks: Set<String> = []
  /// What directives may ask of the engine.
  package var limits = EngineLimits()
  /// The names of `define` directives, in document order.
  package var declarations: [Declaration] = []
  /// What the directives ask to be shown, in document order.
  package var requests: [LessonRequest] = []
  /// The number of decimals that the front matter asks for, or else the usual one.
  package var digits = LessonRequest.defaultDigits
  /// All that is wrong with the directives.
  package var diagnostics: [Diagnostic] = []

  /// Nothing bound.
  package init() {}
}
