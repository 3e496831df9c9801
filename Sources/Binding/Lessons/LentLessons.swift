package import SourceText

/// What is found of the lessons that a note leans on.
package struct LentLessons: Sendable {
  /// What each lesson binds, the one that counts first first.
  package var bindings: [NoteBindings] = []
  /// What is wrong with the lessons that the note names, and where it does.
  package var problems: [(problem: LessonProblem, range: ByteRange)] = []

  /// No lesson.
  package init() {}
}
