/// The bounds of what a note may ask of the engine; options of the command line raise them.
package struct EngineLimits: Hashable, Sendable {
  /// The parameters of one network.
  package var parameters = 1_000_000
  /// The updates of one training.
  package var steps = 1_000_000
  /// The time that one training may take.
  package var seconds = 60.0
  /// The examples of one data set.
  package var examples = 100_000

  package init() {}

  /// The numbers of one set of sequences that is made, inputs and targets together.
  static let sequenceNumbers = 10_000_000

  /// The largest network that is explained scalar by scalar, counted in parameters and in net inputs
  /// over all samples and steps.
  package static let explainedScalars = 2000
}

/// Reads the files that stand in a note's folder.
package struct NoteFiles: Sendable {
  /// Why a file cannot be read, in words.
  package struct Trouble: Error, Hashable, Sendable {
    package let message: String

    package init(message: String) { self.message = message }
  }

  /// Gets a relative path with no `..` in it.
  package let read: @Sendable (String) throws(Trouble) -> [UInt8]

  package init(read: @escaping @Sendable (String) throws(Trouble) -> [UInt8]) { self.read = read }
}
