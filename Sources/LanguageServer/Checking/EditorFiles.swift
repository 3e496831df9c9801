package import Binding
import Platform
package import Workspace

/// The files around the notes that are open in an editor, read as all commands read them.
package struct EditorFiles: Sendable {
  private let given: [FilePath]
  /// What notes may ask of the engine.
  let limits: EngineLimits
  /// Where drawings go.
  let drawings: DrawingStore
  private let folders: [FilePath]
  private let lessons: LessonLibrary

  /// - Parameters:
  ///   - given: lessons for all notes, the one that counts first first.
  ///   - limits: what notes may ask of the engine.
  ///   - drawings: where drawings go; nowhere if nothing is said.
  package init(
    given: [FilePath] = [], limits: EngineLimits = EngineLimits(),
    drawings: DrawingStore = DrawingStore()
  ) {
    self.init(given: given, limits: limits, drawings: drawings, folders: [])
  }

  private init(
    given: [FilePath], limits: EngineLimits, drawings: DrawingStore, folders: [FilePath]
  ) {
    self.given = given
    self.limits = limits
    self.drawings = drawings
    self.folders = folders
    lessons = LessonLibrary(
      given: given, folders: folders, limits: limits, configurations: ConfigurationLibrary())
  }

  /// The same with other folders open in the editor, in which notes may name lessons.
  func opening(_ folders: [FilePath]) -> EditorFiles {
    EditorFiles(given: given, limits: limits, drawings: drawings, folders: folders)
  }

  /// The same, with nothing kept of the files that were read before.
  func refreshed() -> EditorFiles { opening(folders) }

  /// The files beside a note, and its lessons.
  func files(beside path: FilePath) -> NoteFiles { lessons.files(beside: path) }

  /// Reads a note as it stands in an editor.
  ///
  /// - Returns: the note, and whether other files were read for it, so that a change of one may change what is
  ///   found in it.
  func read(_ snapshot: NoteSnapshot) -> (note: LoadedNote, dependsOnFiles: Bool) {
    let path = snapshot.path ?? FilePath("-")
    let files = lessons.files(beside: path)
    let hasAsked = Locked(!given.isEmpty)
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
      snapshot.file, at: path, limits: limits, files: watched,
      settings: lessons.settings(for: path))
    return (loaded, hasAsked.withLock { $0 })
  }
}
