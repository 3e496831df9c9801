package import Binding
import Lessons
package import NoteMarkup
package import Rendering
package import SourceText
import Verification

/// A note that was read, with what its directives bind.
package struct LoadedNote: Sendable {
  /// Where it stands.
  package let path: FilePath
  /// The file.
  package let file: NoteFile
  /// What its directives bind.
  package private(set) var bindings: NoteBindings
  /// What its configuration says of it.
  package let settings: NoteConfiguration
  /// Whether the lessons could be read that are given besides.
  private var hasReadableLessons = true

  /// Reads a note, and what it leans on.
  ///
  /// - Parameters:
  ///   - path: where its bytes are.
  ///   - name: the path that it is said to have, if it comes by standard input.
  ///   - limits: what it may ask of the engine.
  ///   - lessons: what it leans on, and what is said of it.
  /// - Throws: `Trouble` if the file cannot be read.
  package init(
    reading path: FilePath, named name: FilePath? = nil, limits: EngineLimits,
    lessons: LessonLibrary
  ) throws(Trouble) {
    self.init(
      try NoteFile(reading: path, named: name), at: name ?? path, limits: limits, lessons: lessons)
  }

  /// Reads what a note binds, whatever its bytes come from.
  package init(
    _ file: NoteFile, at path: FilePath, limits: EngineLimits, lessons: LessonLibrary
  ) {
    self.init(
      file, at: path, limits: limits, files: lessons.files(beside: path),
      settings: lessons.settings(for: path))
  }

  /// Reads what a note binds, whose directives may ask so much of the engine.
  package init(
    _ file: NoteFile, at path: FilePath, limits: EngineLimits, files: NoteFiles,
    settings: NoteConfiguration = NoteConfiguration()
  ) {
    self.path = path
    self.settings = settings
    self.file = file
    bindings = NoteBindings(reading: file.note, limits: limits, files: files)
  }

  /// What stands in the file.
  package var note: Note { file.note }

  /// The note as one that is itself read for its networks: where it has none, those of its lessons.
  package func asLesson(with lessons: LessonLibrary) -> LoadedNote {
    var lesson = self
    lesson.bindings = bindings.completed
    lesson.hasReadableLessons = lessons.isReadable
    return lesson
  }

  /// What is wrong with the note itself and with its directives, in the order of the note and at their places
  /// in the file.
  package var placedDiagnostics: [Diagnostic] {
    file.problems
      + diagnostics.map { diagnostic in
        var placed = diagnostic
        placed.range = file.place(of: diagnostic.range)
        return placed
      }
  }

  private var diagnostics: [Diagnostic] {
    (note.diagnostics + bindings.diagnostics).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// Whether its networks and names could be read: what is wrong with a directive that asks for something
  /// else is no reason to leave these alone.
  package var hasReadableNetworks: Bool {
    let others = note.directives.filter { directive in
      let word = String(decoding: note.bytes[directive.name], as: UTF8.self)
      return switch DirectiveName(rawValue: word) {
      case .network, .define, nil: false
      case .some: true
      }
    }
    let isConcerned =
      !file.problems.isEmpty
      || diagnostics.contains { diagnostic in
        diagnostic.severity == .error
          && !others.contains { $0.range.contains(diagnostic.range.lowerBound) }
      }
    return !isConcerned && hasReadableLessons
  }

  /// The note checked against its own networks and those of its lessons, without what its configuration
  /// leaves alone.
  ///
  /// - Parameter explains: whether the report tells how each claim came by its verdict.
  /// - Returns: the note with the report about it.
  package func checked(explains: Bool = false) -> CheckedNote {
    CheckedNote(
      path: path.text, bytes: file.bytes, lineTable: file.lineTable,
      report: file.placed(
        NoteChecker.check(note, bindings: bindings, explains: explains)
          .promisingDrafts(onlyOf: note)
      ).leavingAlone(settings.ignored))
  }
}
