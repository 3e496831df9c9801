import NeuralNet

/// A way to work a network out on paper, part by part.
protocol WorkedForm {
  /// The computation as it is written, each step after those that it reads; some are not written themselves.
  var steps: [Step] { get }
  /// What is written with its value where nothing is left out.
  var results: Set<Quantity> { get }
  /// What the vectors and matrices that it writes are made of, by the LaTeX of their names.
  var matrices: [String: LayerEntries] { get }
  /// Writes the given values.
  func writeGiven(_ writer: inout ResultWriter)
  /// Writes the forward pass.
  func writeForward(_ writer: inout ResultWriter)
  /// Writes the errors of the output units, and the total error.
  func writeErrors(_ writer: inout ResultWriter)
  /// Writes the derivatives of the total error.
  func writeBackward(_ writer: inout ResultWriter)
  /// Writes the update, and what checks it.
  func writeUpdate(_ writer: inout ResultWriter)
}
