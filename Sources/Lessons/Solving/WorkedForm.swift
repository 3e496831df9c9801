/// A way to work a network out on paper, part by part.
protocol WorkedForm {
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
