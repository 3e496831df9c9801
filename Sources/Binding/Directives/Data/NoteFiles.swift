/// Reads the files that stand in a note's folder.
package struct NoteFiles: Sendable {
  /// Why a file cannot be read, in words.
  package struct Trouble: Error, Hashable, Sendable {
    /// What the system says.
    package let message: String

    /// A reason in words.
    package init(message: String) { self.message = message }
  }

  /// Gets a relative path with no `..` in it.
  package let read: @Sendable (String) throws(Trouble) -> [UInt8]

  /// Reads files by what is given.
  package init(read: @escaping @Sendable (String) throws(Trouble) -> [UInt8]) { self.read = read }
}
