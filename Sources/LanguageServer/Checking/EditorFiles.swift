package import Binding
import NoteMarkup
import Platform
package import Workspace

/// The files around the notes that are open in an editor, read as all commands read them.
package struct EditorFiles: Sendable {
  private let given: [FilePath]
  /// What notes may ask of the engine.
  let limits: EngineLimits
  /// Where drawings go.
  let drawings: DrawingStore
  private let configurations: ConfigurationLibrary
  private let folders: [FilePath]
  private let lessons: LessonLibrary

  /// - Parameters:
  ///   - given: lessons for all notes, the one that counts first first.
  ///   - limits: what notes may ask of the engine.
  ///   - configurations: the configurations of notes.
  ///   - drawings: where drawings go; nowhere if nothing is said.
  package init(
    given: [FilePath] = [], limits: EngineLimits = EngineLimits(),
    configurations: ConfigurationLibrary = ConfigurationLibrary(.isolated),
    drawings: DrawingStore = DrawingStore()
  ) {
    self.init(
      given: given, limits: limits, configurations: configurations, drawings: drawings, folders: [])
  }

  private init(
    given: [FilePath], limits: EngineLimits, configurations: ConfigurationLibrary,
    drawings: DrawingStore, folders: [FilePath]
  ) {
    self.given = given
    self.limits = limits
    self.configurations = configurations
    self.drawings = drawings
    self.folders = folders
    lessons = LessonLibrary(
      given: given, folders: folders, limits: limits, configurations: configurations)
  }

  /// The same with other folders open in the editor, in which notes may name lessons.
  func opening(_ folders: [FilePath]) -> EditorFiles {
    EditorFiles(
      given: given, limits: limits, configurations: configurations, drawings: drawings,
      folders: folders)
  }

  /// The same, with nothing kept of the files that were read before.
  func refreshed() -> EditorFiles {
    configurations.forget()
    return opening(folders)
  }

  /// The files beside a note, and its lessons.
  func files(beside path: FilePath) -> NoteFiles { lessons.files(beside: path) }

  /// Reads a note as it stands in an editor.
  func read(_ snapshot: NoteSnapshot) -> ReadNote {
    let path = snapshot.path ?? FilePath("-")
    let settings = lessons.settings(for: path)
    let files = lessons.files(beside: path)
    let hasAsked = Locked(!given.isEmpty || !settings.lessons.isEmpty)
    var watched = NoteFiles(
      read: { name throws(NoteFiles.Trouble) in
        hasAsked.withLock { $0 = true }
        return try files.read(name)
      },
      lend: { references in
        if !references.isEmpty { hasAsked.withLock { $0 = true } }
        return files.lend(references)
      })
    watched.defaults = files.defaults
    let loaded = LoadedNote(
      snapshot.file, at: path, limits: limits, files: watched, settings: settings)
    let configuration = configurations.configuration(for: path)
    var problem: ConfigurationProblem?
    if case .failure(let found) = configuration { problem = found }
    return ReadNote(
      loaded: loaded, settings: settings, problem: problem,
      isExcluded: (try? configuration.get().excludes(path)) ?? false,
      dependsOnFiles: hasAsked.withLock { $0 })
  }
}
