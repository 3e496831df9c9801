import Binding

/// A walk over the lessons that a note leans on.
struct LessonWalk {
  /// The place of the note; nil if it is standard input.
  let start: FilePath?
  /// The lessons that were come by.
  var seen: Set<FilePath> = []
  /// What they lend, and what is wrong with those that the note names.
  var found = LentLessons()

  /// What came of following a lesson and those behind it.
  struct Visit {
    /// Whether one of them names the note where the walk began.
    var leadsBack = false
    /// Whether something is wrong with one of them.
    var isBroken = false
    /// Whether none declares anything.
    var isEmpty = true
    /// Whether there are more than a note may have.
    var isCut = false
  }

  init(start: FilePath?) { self.start = start }
}
