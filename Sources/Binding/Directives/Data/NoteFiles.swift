/// What a note may use beside itself: the files that stand in its folder, and its lessons.
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

  /// Gets the lessons that the note names, in order, and gives all that it leans on.
  package let lend: @Sendable ([LessonReference]) -> LentLessons

  /// What holds for the note where it says nothing itself.
  package var defaults = NoteDefaults()

  /// Reads files by what is given, and finds no lessons if nothing else is said.
  package init(
    read: @escaping @Sendable (String) throws(Trouble) -> [UInt8],
    lend: @escaping @Sendable ([LessonReference]) -> LentLessons = { _ in LentLessons() }
  ) {
    self.read = read
    self.lend = lend
  }
}
