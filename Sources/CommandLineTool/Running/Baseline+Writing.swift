import Workspace

extension Baseline {
  /// Writes the file anew, whole or not at all.
  ///
  /// - Throws: `FileProblem` if it cannot be written.
  func write() throws(FileProblem) {
    try AtomicWriting.replace(with: Array(text.utf8), at: path, expecting: nil)
  }
}
