import ArgumentParser
import Rendering
import Workspace

/// `nabla check`: says which numbers and equations of notes are wrong.
struct CheckCommand: Subcommand {
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

  @OptionGroup var notes: NoteOptions

  @Option(help: "How the findings are written.")
  var format = Format.text

  @Flag(
    inversion: .prefixedNo,
    help: """
      Numbers that are off by a rounding count as mistakes too, and so do identities of letters that do \
      not hold, and a network that a note seems to be about and nothing declares.
      """)
  var strict: Bool?

  @Option(
    help: ArgumentHelp(
      "The per cent of the claims, 0 to 100, that must have been read; it fails where none was.",
      valueName: "percent"))
  var minCoverage: Percentage?

  @Flag(help: "List the claims that were not read, with the reasons.")
  var showUnread = false

  @Flag(
    help: """
      Tell of each claim how it was read, what its sides come to, and what doubts spared it; in text \
      and JSON.
      """)
  var why = false

  @Option(
    help: ArgumentHelp("A list of known mistakes, which do not count.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Write what is found to the baseline.")
  var updateBaseline = false

  @Flag(help: "Write the configuration that holds, and check nothing.")
  var showSettings = false

  @Flag(help: "Write the paths of the notes that would be checked, and check nothing.")
  var showFiles = false

  func validate() throws {
    if baseline == "" || baseline == "-" { throw ValidationError("The baseline must be a file.") }
  }

  func perform() throws(Trouble) -> ExitStatus {
    let context = try notes.context()
    if showSettings {
      Output.standard.write(SettingsText.text(of: context.configuration))
      return .well
    }
    let items = context.itemsWithOthers
    if showFiles { return FileList.write(items) }
    let configuration = context.configuration
    let isStrict = strict ?? configuration.isStrict ?? false
    let list = baseline.map { FilePath($0) } ?? configuration.baseline
    if updateBaseline, list == nil {
      throw Trouble("--update-baseline needs --baseline, or a baseline in the configuration")
    }
    let known = try KnownMistakes(list, isUpdated: updateBaseline)
    let report = report(isForSeveral: items.count > 1, strict: isStrict)
    let work = CheckWork(
      context: context, report: report, baseline: known.baseline,
      updatesBaseline: updateBaseline, explains: why, isStrict: isStrict)
    var writer = CheckWriter(
      report, isStrict: isStrict, minimum: minCoverage?.value ?? configuration.minCoverage,
      baseline: known)
    let status = NoteRun.run(items, work) { writer.take($0) }
    return max(context.lessons.status, status, writer.finish())
  }

  private func report(isForSeveral: Bool, strict: Bool) -> any CheckReport {
    switch format {
    case .json: JSONReport()
    case .github: GitHubReport(isStrict: strict, showsUnread: showUnread)
    case .sarif:
      SARIFReport(version: NablaCommand.version, isStrict: strict, showsUnread: showUnread)
    case .junit: JUnitReport(isStrict: strict)
    case .text:
      TextReport(
        style: notes.reading.colour.style, isForSeveral: isForSeveral,
        showsUnread: showUnread || why)
    }
  }
}
