package import Binding
import NoteMarkup
import Platform
import Rendering
package import Workspace

/// The files around the notes that are open in an editor, read as all commands read them.
package struct EditorFiles: Sendable {
  private let given: [FilePath]
  /// What notes may ask of the engine.
  let limits: EngineLimits
  /// Where drawings go.
  let drawings: DrawingStore
  /// The folder with a page for each rule; nil where there is none.
  let rulePages: FilePath?
  private let configurations: ConfigurationLibrary
  private let folders: [FilePath]
  private let lessons: LessonLibrary
  /// The lists of known mistakes that were read, by their paths.
  private let baselines = Locked<[FilePath: Result<Baseline, BaselineProblem>]>([:])

  /// - Parameters:
  ///   - given: lessons for all notes, the one that counts first first.
  ///   - limits: what notes may ask of the engine.
  ///   - configurations: the configurations of notes.
  ///   - drawings: where drawings go; nowhere if nothing is said.
  ///   - rulePages: the folder with a page for each rule, as an absolute path.
  package init(
    given: [FilePath] = [], limits: EngineLimits = EngineLimits(),
    configurations: ConfigurationLibrary = ConfigurationLibrary(.isolated),
    drawings: DrawingStore = DrawingStore(), rulePages: FilePath? = nil
  ) {
    self.init(
      given: given, limits: limits, configurations: configurations, drawings: drawings,
      rulePages: rulePages, folders: [])
  }

  private init(
    given: [FilePath], limits: EngineLimits, configurations: ConfigurationLibrary,
    drawings: DrawingStore, rulePages: FilePath?, folders: [FilePath]
  ) {
    self.given = given
    self.limits = limits
    self.configurations = configurations
    self.drawings = drawings
    self.rulePages = rulePages
    self.folders = folders
    lessons = LessonLibrary(
      given: given, folders: folders, limits: limits, configurations: configurations)
  }

  /// The same with other folders open in the editor, in which notes may name lessons.
  func opening(_ folders: [FilePath]) -> EditorFiles {
    EditorFiles(
      given: given, limits: limits, configurations: configurations, drawings: drawings,
      rulePages: rulePages, folders: folders)
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
    var troubles: [Trouble] = []
    var configuration = Configuration()
    switch configurations.configuration(for: path) {
    case .success(let found): configuration = found
    case .failure(let problem): troubles.append(problem.trouble)
    }
    var known: [Fingerprint: Int] = [:]
    if let list = configuration.baseline {
      switch baseline(at: list) {
      case .success(let baseline): known = baseline.counts(for: path)
      case .failure(let problem): troubles.append(problem.trouble(at: list))
      }
    }
    return ReadNote(
      loaded: loaded, settings: settings, known: known, isStrict: configuration.isStrict ?? false,
      troubles: troubles, isExcluded: configuration.excludes(path),
      dependsOnFiles: configuration.baseline != nil || hasAsked.withLock { $0 })
  }

  private func baseline(at path: FilePath) -> Result<Baseline, BaselineProblem> {
    baselines.withLock { known in
      if let found = known[path] { return found }
      let found = Result { () throws(BaselineProblem) in try Baseline(reading: path) }
      known[path] = found
      return found
    }
  }
}
