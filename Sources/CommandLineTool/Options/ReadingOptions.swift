import ArgumentParser
import Binding
import Workspace

/// The options of all commands that read networks: where else there are some, how much they may be, and how
/// trouble looks.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A note whose networks and names hold where a note has none of its own; may be given several \
      times, the first one counts first, and those that a note names under lesson: in its front \
      matter count before all.
      """, valueName: "lesson"), completion: .file())
  var with: [String] = []

  @OptionGroup(title: "Configuration")
  var configuration: ConfigurationOptions

  @OptionGroup var colour: ColourOptions

  @OptionGroup(title: "Bounds")
  var bounds: BoundOptions

  /// The lessons that notes lean on; what is wrong with those after `--with` is told.
  ///
  /// - Parameters:
  ///   - folders: the folders that the user named.
  ///   - configurations: the configurations of notes; those that the options say if nothing is given.
  /// - Returns: the lessons, of which more are read as notes name them.
  func lessons(
    folders: [FilePath] = [], _ configurations: ConfigurationLibrary? = nil
  ) -> LessonLibrary {
    let lessons = LessonLibrary(
      given: with.map { FilePath($0) }, folders: folders, limits: bounds.limits,
      configurations: configurations ?? configuration.library)
    lessons.tell(style: colour.errorStyle)
    return lessons
  }

  /// Reads a note and what it binds, and tells what is wrong with it.
  ///
  /// - Throws: `Trouble` if it cannot be read at all.
  func load(_ path: FilePath, _ lessons: LessonLibrary) throws(Trouble) -> LoadedNote {
    let loaded = try LoadedNote(reading: path, limits: bounds.limits, lessons: lessons)
    loaded.tellDiagnostics(style: colour.errorStyle)
    return loaded
  }

  /// Reads a note for its networks, or where it has none for those of its lessons, and tells what is wrong
  /// with all of them.
  ///
  /// - Throws: `Trouble` if it cannot be read at all.
  func loadLesson(_ path: FilePath) throws(Trouble) -> LoadedNote {
    let configurations = configuration.library
    if case .failure(let problem) = configurations.configuration(for: path) {
      throw problem.told(style: colour.errorStyle)
    }
    let lessons = lessons(folders: [], configurations)
    return try load(path, lessons).asLesson(with: lessons)
  }
}
