import ArgumentParser
import Rendering

/// `nabla check`: says which numbers and equations of notes are wrong.
struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case github
    case sarif
    case junit
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the numbers and equations in notes.",
    discussion: """
      Folders are searched for Markdown, hidden entries aside; - is standard input. Nothing is \
      written to any file.

        nabla check notes/
        nabla check notes.md --with lesson.md --strict
        nabla check notes/ --format json --min-coverage 90
        nabla check notes/ --baseline known.txt --update-baseline

      Exit status: 0 no mistakes; 1 mistakes, or too little was read; 2 a note or a directive \
      cannot be read; 64 the command line is wrong.
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

  @Option(help: "How the findings are written.")
  var format = Format.text

  @Flag(help: "Numbers that are off by a rounding count as mistakes too.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "The per cent of the claims, 0 to 100, that must have been read; it fails where none was.",
      valueName: "percent"))
  var minCoverage: Percentage?

  @Flag(help: "List the claims that were not read, with the reasons.")
  var showUnread = false

  @Option(help: "When to use colours.")
  var color = ColourChoice.auto

  @Option(
    help: ArgumentHelp("A list of known mistakes, which do not count.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Write what is found to the baseline.")
  var updateBaseline = false

  @OptionGroup(title: "Bounds")
  var engine: EngineOptions

  func validate() throws {
    try InputPaths.validate(paths, with: with)
    if updateBaseline, baseline == nil {
      throw ValidationError("--update-baseline needs --baseline.")
    }
    if baseline == "" || baseline == "-" { throw ValidationError("The baseline must be a file.") }
  }

  func run() throws {
    var run = CheckRun(command: self)
    run.status().exit()
  }
}
