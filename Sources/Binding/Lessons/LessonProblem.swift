/// What can be wrong with a lesson that a note names.
package enum LessonProblem: Error, Hashable, Sendable {
  /// It is not among the files that the note may name.
  case outsideFolder(String)
  /// It cannot be read: what the system says, and a file that may be meant.
  case file(String, String, nearest: String?, base: Base)
  /// A word that is no path, while there is a file of that name with an ending.
  case withoutEnding(String, meant: String)
  /// It is the note itself.
  case itself
  /// Its own lessons lead back to the note.
  case cycle(String)
  /// Something is wrong with its directives, or with those of the lesson behind it.
  case broken(String)
  /// Neither it nor a lesson of its own declares anything.
  case empty(String)
  /// It comes after as many as a note may have, those of its lessons among them.
  case tooMany(limit: Int)

  /// Where the path of a lesson starts.
  package enum Base: Hashable, Sendable {
    case folderOfNote
    /// The note has no folder, since it comes by standard input.
    case workingDirectory
  }
}
