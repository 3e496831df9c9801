package import NoteMarkup

extension Note {
  /// Reads the note in a file, or on standard input.
  ///
  /// - Throws: `Trouble` if that cannot be done.
  package init(reading path: FilePath) throws(Trouble) {
    do throws(FileProblem) {
      self.init(parsing: try FileReading.readNote(path))
    } catch {
      throw Trouble(path, error.message)
    }
  }
}
