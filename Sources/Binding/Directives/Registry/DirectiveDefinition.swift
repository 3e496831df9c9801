import SourceText

/// A directive: which keys it takes, what it does, and how it is read.
///
/// Each stands in a folder or a file of its own; `DirectiveName.definition` lists them all.
protocol DirectiveDefinition {
  static var name: DirectiveName { get }
  /// What it does, in one sentence.
  static var summary: String { get }
  /// The keys of its body, in the order in which messages list them; none where the keys are names of
  /// the author's own.
  static var keys: [any DirectiveKey] { get }
  /// The maps within its body that have keys of their own, with what they are.
  static var innerMaps: [(title: String, keys: [any DirectiveKey])] { get }
  /// A body with which it does something below the example network.
  static var example: String { get }
  /// What is to be written into a body that is empty; nil where that is said otherwise.
  static var emptyBodyHint: String? { get }

  /// Reads a directive of a note into what the note binds; one that something is wrong with binds
  /// nothing, and is told about in the diagnostics.
  static func read(_ source: DirectiveSource, into bindings: inout NoteBindings)
}

extension DirectiveDefinition {
  static var emptyBodyHint: String? { nil }
  static var innerMaps: [(title: String, keys: [any DirectiveKey])] { [] }
}
