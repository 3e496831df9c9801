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

  /// The usual bounds.
  package init() {}

  /// An option of the command line that raises a bound.
  enum Option: String, Hashable, Sendable {
    case maxParameters = "max-parameters"
    case maxSteps = "max-steps"
  }

  /// The numbers of one set of sequences that is made, inputs and targets together.
  static let sequenceNumbers = 10_000_000

  /// The outputs of units, over all examples, that are held at once: a few gigabytes, with what a
  /// gradient needs beside them.
  static let outputs = 100_000_000

  /// The products of weights and outputs of one comparison of initializers: some seconds.
  static let products = 10_000_000_000

  /// The largest network that is explained scalar by scalar, counted in parameters and in net inputs
  /// over all samples and steps.
  package static let explainedScalars = 2000

  /// The examples of data with which a network is explained that has none of its own.
  static let explainedExamples = 8
}
