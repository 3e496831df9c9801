import ArgumentParser

/// What all commands that go through notes are told: which they are, and how they are read.
struct NoteOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Notes and folders of notes; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "A note whose networks and definitions hold where a note has none of its own.",
      valueName: "lesson"))
  var with: String?

  @OptionGroup var reading: ReadingOptions

  func validate() throws { try InputPaths.validate(paths, with: with) }

  /// The notes that are meant, in order.
  var items: [NoteFinder.Item] { NoteFinder.find(paths) }

  /// What the note after `--with` binds, within the bounds; what is wrong with it is told.
  func lesson() -> ImportedLesson { ImportedLesson(with.map { FilePath($0) }, reading) }
}
