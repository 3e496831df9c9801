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
