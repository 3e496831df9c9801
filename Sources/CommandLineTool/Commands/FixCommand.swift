import ArgumentParser

/// `nabla fix`: shows how to mend the mistakes of notes, or mends them.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Show the fixes of the mistakes in notes, or apply them.",
    discussion: """
      The fixes are shown as a unified diff, which patch -p1 and git apply take; nothing is \
      written unless --write is given. Every file is replaced whole or not at all, and only if \
      nobody else has changed it. With --write, standard input comes out mended.

        nabla fix notes.md --with lesson.md
        nabla fix notes/ --write

      Exit status: 0 no mistakes are left; 1 some have no fix; 2 a note or a directive cannot be \
      read, or a file not written; 64 the command line is wrong.
      """)

  @Argument(
    help: ArgumentHelp("Notes and folders of notes; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "A note whose networks and definitions hold where a note has none of its own.",
      valueName: "lesson"))
  var with: String?

  @Flag(help: "Apply the fixes to the files.")
  var write = false

  func validate() throws { try InputPaths.validate(paths, with: with) }

  func run() throws {
    var run = FixRun(command: self)
    run.status().exit()
  }
}
