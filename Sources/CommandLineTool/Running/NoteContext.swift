import Binding
import Workspace

/// What a command goes through: its notes, and what is said of them.
struct NoteContext: Sendable {
  /// The files and folders that were named.
  let paths: [String]
  let configurations: ConfigurationLibrary
  /// What holds for the command as a whole: the configuration of the first path.
  let configuration: Configuration
  /// What the notes lean on.
  let lessons: LessonLibrary
  /// What they may ask of the engine.
  let limits: EngineLimits
  /// The path that standard input is said to have.
  let standardInput: FilePath?

  /// The notes that are meant, in order.
  var items: [NoteFinder.Item] { NoteFinder.find(paths, configurations) }

  /// The same, with what is said of documents of other kinds.
  var itemsWithOthers: [NoteFinder.Item] {
    NoteFinder.find(paths, configurations, tellsOthers: true)
  }

  /// The path that a note is told by.
  func name(of path: FilePath) -> FilePath {
    path.isStandardInput ? standardInput ?? path : path
  }

  /// Reads a note, and what it leans on.
  ///
  /// - Throws: `Trouble` if it cannot be read.
  func load(_ path: FilePath) throws(Trouble) -> LoadedNote {
    try LoadedNote(
      reading: path, named: path.isStandardInput ? standardInput : nil, limits: limits,
      lessons: lessons)
  }
}
