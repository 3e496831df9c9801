import ArgumentParser
import Lessons
import Rendering
import Workspace

/// `nabla run`: runs the directives of notes and writes their results into them.
struct RunCommand: Subcommand {
  enum Marks: String, ExpressibleByArgument, CaseIterable {
    case all
    case none
  }

  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the directives in notes.",
    discussion: """
      The results follow the directives, between comments that hold a checksum, and formulas are \
      marked: ✓ verified, ≈ rounding, ✗ wrong, with a footnote that says why. The annotated note \
      goes to standard output. With --in-place only the results in the files are brought up to \
      date, and the marks too with --marks all; what somebody has changed by hand is left as it is, \
      unless --force is given.

        nabla run lesson.md -o annotated.md
        nabla run notes.md --with lesson.md
        nabla run lessons/ --in-place
        nabla run lessons/ --check
        nabla run lessons/ --format github

      Exit status: 0 all is well; 1 results are out of date or changed by hand, or a number is not \
      as expected; 2 a directive cannot be run, or a file not read or written; 64 the command line \
      is wrong.
      """)

  @OptionGroup var notes: NoteOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the annotated note to a file.", valueName: "file"))
  var output: String?

  @Flag(help: "Bring the results in the files up to date.")
  var inPlace = false

  @Flag(help: "Show as a diff where results are out of date, and write nothing.")
  var check = false

  @Option(
    help: """
      Tell where results are out of date, or not as expected, as findings of this kind, and write nothing; \
      nabla check --run tells of the claims as well.
      """)
  var format = CheckOutputOptions.Format.text

  @Flag(help: "Overwrite results that were changed by hand.")
  var force = false

  @Option(
    help: """
      Whether formulas are marked: all or none. By default they are in the annotated note, and not with \
      --in-place and --check.
      """)
  var marks: Marks?

  func validate() throws {
    try notes.requirePaths()
    let outputs = [output != nil, inPlace, check].count { $0 }
    if outputs > 1 { throw ValidationError("Give only one of -o, --in-place and --check.") }
    if format != .text, output != nil || inPlace || marks != nil {
      throw ValidationError("--format tells what --check finds, and writes no note.")
    }
    if isAnnotated, notes.paths.count > 1 {
      throw ValidationError("Several notes can be run only with --in-place or --check.")
    }
  }

  /// Whether the note is written elsewhere, with its formulas marked.
  private var isAnnotated: Bool { !inPlace && !check && format == .text }

  func perform() throws(Trouble) -> ExitStatus {
    let context = try notes.context()
    let items = context.items
    if let report = format.report(strict: false, showsUnread: false, hasSummary: false) {
      return try tell(items, context, report)
    }
    if items.count > 1, isAnnotated {
      throw Trouble("a folder can be run only with --in-place or --check")
    }
    let file = output.map { FilePath($0) }
    let wanted = marks ?? (isAnnotated ? Marks.all : Marks.none)
    var options = LessonRun.Options(marks: wanted == .all, force: force)
    options.limits = notes.reading.bounds.limits
    options.progress = TrainingLine.show
    let writer = RunWriter(
      target: check ? .check : inPlace ? .inPlace : .annotated(file), force: force,
      errorStyle: notes.reading.colour.errorStyle)
    let work = RunWork(options: options, output: file, lessons: context.lessons)
    let status = NoteRun.run(items, work) { writer.take($0) }
    return max(context.lessons.status, status)
  }

  /// Tells as findings where results are out of date.
  private func tell(
    _ items: [NoteFinder.Item], _ context: NoteContext, _ report: any CheckReport
  ) throws(Trouble) -> ExitStatus {
    var writer = CheckWriter(
      report, isStrict: false, minimum: nil, baseline: try KnownMistakes(nil, isUpdated: false),
      to: Destination(nil))
    let work = ResultWork(context: context, report: report)
    let status = NoteRun.run(items, work) { writer.take($0) }
    return max(context.lessons.status, status, try writer.finish())
  }
}
