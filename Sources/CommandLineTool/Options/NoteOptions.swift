import ArgumentParser
import Workspace

/// What all commands that go through notes are told: which they are, and how they are read.
struct NoteOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Notes and folders of notes; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    try InputPaths.validate(paths + reading.with)
  }

  /// The notes that are meant, in order.
  var items: [NoteFinder.Item] { NoteFinder.find(paths) }

  /// The lessons that the notes lean on; what is wrong with those after `--with` is told.
  func lessons() -> LessonLibrary { reading.lessons(folders: paths.map { FilePath($0) }) }
}
