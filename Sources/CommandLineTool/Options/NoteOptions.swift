import ArgumentParser

/// What all commands that go through notes are told: which they are, and how they are read.
struct NoteOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Notes and folders of notes; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "A note whose networks and definitions hold where a note has none of its own.",
      valueName: "lesson"))
  private var lessons: [String] = []

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if lessons.count > 1 {
      throw ValidationError("--with takes one lesson; it is given \(lessons.count) times.")
    }
    try InputPaths.validate(paths, with: with)
  }

  /// The note after `--with`.
  var with: String? { lessons.first }

  /// The notes that are meant, in order.
  var items: [NoteFinder.Item] { NoteFinder.find(paths) }

  /// What the note after `--with` binds, within the bounds; what is wrong with it is told.
  func lesson() -> ImportedLesson { ImportedLesson(with.map { FilePath($0) }, reading) }
}
