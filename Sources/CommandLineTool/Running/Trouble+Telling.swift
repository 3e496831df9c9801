import Workspace

extension Trouble {
  /// Writes it to standard error.
  func tell() { Output.error.write(text) }
}
