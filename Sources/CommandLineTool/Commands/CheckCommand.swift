import ArgumentParser
import Rendering
import Workspace

/// `nabla check`: says which numbers and equations of notes are wrong.
struct CheckCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the numbers and equations in notes.",
    discussion: """
      Folders are searched for notes: Markdown, Quarto, R Markdown, Jupyter notebooks and LaTeX; hidden \
      entries aside, and what git ignores. - is standard input. Nothing is written to any note.

        nabla check notes/
        nabla check notes.md --with lesson.md --strict
        nabla check notes/ --format json --min-coverage 90
        nabla check notes/ --baseline known.txt --update-baseline
        nabla check --batch < notes.jsonl > reports.jsonl

      With --batch, each line of standard input is {"path": "…", "text": "…"}, and each line that is written the \
      report of that note, in the same order, or {"line": N, "error": "…"}. No file is read but those after \
      --with, and the exit status is 0 if all lines were answered.

      Exit status: 0 no mistakes; 1 mistakes, or too little was read; 2 a note or a directive \
      cannot be read; 64 the command line is wrong.
      """)

  @OptionGroup var notes: NoteOptions

  @OptionGroup(title: "Output")
  var output: CheckOutputOptions

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

  @Option(
    help: ArgumentHelp("A list of known mistakes, which do not count.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Write what is found to the baseline.")
  var updateBaseline = false

  @Flag(help: "Tell as well where results of directives are out of date, or not as expected.")
  var run = false

  @Flag(help: "Exit with 0 though there are mistakes.")
  var exitZero = false

  @Flag(help: "Check again whenever a note changes, until interrupted.")
  var watch = false

  @Flag(help: "Check notes that come as JSON Lines on standard input, and write a line for each.")
  var batch = false

  @Flag(help: "Write the configuration that holds, and check nothing.")
  var showSettings = false

  @Flag(help: "Write the paths of the notes that would be checked, and check nothing.")
  var showFiles = false

  mutating func validate() throws {
    if baseline == "" || baseline == "-" { throw ValidationError("The baseline must be a file.") }
    if batch, !notes.paths.isEmpty || notes.filesFrom != nil {
      throw ValidationError("--batch takes notes from standard input, not from paths.")
    }
    if !batch { try notes.requirePaths() }
    if watch, notes.paths.contains("-") || notes.filesFrom == "-" {
      throw ValidationError("Standard input cannot be watched.")
    }
  }

  func perform() throws(Trouble) -> ExitStatus {
    if batch { return try BatchRun(notes.reading, explains: output.why).run() }
    guard watch else { return try check() }
    while true {
      let list = baseline.map { [FilePath($0)] } ?? []
      let watched = WatchedNotes(besides: list + notes.leanedOn, find: { notes.found })
      // What is wrong now may be right once it is changed.
      do throws(Trouble) { _ = try check() } catch { error.tell() }
      watched.waitForChange()
    }
  }

  private func check() throws(Trouble) -> ExitStatus {
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
      Trouble("--update-baseline needs --baseline, or a baseline in the configuration").tell()
      return .usage
    }
    let destination = try output.destination(
      sparing: items.compactMap { try? $0.path() } + notes.leanedOn)
    let known = try KnownMistakes(list, isUpdated: updateBaseline)
    let report = output.report(
      isForSeveral: items.count > 1, strict: isStrict, style: notes.reading.colour.style)
    let work = CheckWork(
      context: context, report: report, baseline: known.baseline,
      updatesBaseline: updateBaseline, explains: output.why, isStrict: isStrict, runs: run)
    var writer = CheckWriter(
      report, isStrict: isStrict, minimum: minCoverage?.value ?? configuration.minCoverage,
      baseline: known, to: destination)
    let status = NoteRun.run(items, work) { writer.take($0) }
    let all = max(context.lessons.status, status, try writer.finish())
    return exitZero && all == .mistakes ? .well : all
  }
}
