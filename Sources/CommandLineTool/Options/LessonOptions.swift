import ArgumentParser
import Workspace

/// What all commands about the networks of one note are told: which it is, and how it is read.
struct LessonOptions: ParsableArguments {
  @Argument(help: "A note that declares networks; - is standard input.", completion: .file())
  var lesson: String

  @OptionGroup var reading: ReadingOptions

  func validate() throws { try InputPaths.validate([lesson] + reading.with) }

  /// The place of the lesson.
  var path: FilePath { FilePath(lesson) }

  /// Reads the lesson and tells what is wrong with it.
  ///
  /// - Throws: `Trouble` if it cannot be read at all.
  func load() throws(Trouble) -> LoadedNote { try reading.loadLesson(path) }
}
