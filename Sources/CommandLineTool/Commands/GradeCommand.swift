import ArgumentParser
import Lessons
import NoteMarkup
import Rendering

/// `nabla grade`: marks a filled-in worksheet.
struct GradeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Mark a filled-in worksheet.",
    discussion: """
      An answer is known by the quantity that its chain begins with, so it may stand anywhere in \
      the sheet. It is right if it rounds as it is written, with three significant digits or \
      more; what is right given an earlier slip earns its mark, and a rounding earns half of it.

        nabla grade sheet.md --key lesson.md
        nabla grade sheet.md --key lesson.md --format json

      Exit status: 0 all is right; 1 there are mistakes or gaps; 2 the sheet or the lesson cannot \
      be read; 64 the command line is wrong.
      """)

  @Argument(help: "A filled-in worksheet; - is standard input.", completion: .file())
  var answers: String

  @Option(help: ArgumentHelp("The lesson that the worksheet is about.", valueName: "lesson"))
  var key: String

  @Option(
    help: ArgumentHelp(
      """
      What was asked for, with commas between; by default what the worksheet says that it was \
      made for.
      """, valueName: "names"))
  var of: String?

  @Option(help: ArgumentHelp("How many decimals were asked for.", valueName: "number"))
  var digits: Int?

  @Option(help: "How the marks are written.")
  var format = OutputFormat.text

  @OptionGroup var reading: ReadingOptions

  private var names: [String]? { of.map(QuantityList.names) }

  func validate() throws {
    try InputPaths.validate([answers, key] + reading.with)
    try QuantityList.validate(of: names, digits: digits)
  }

  func perform() throws(Trouble) -> ExitStatus {
    let path = FilePath(answers)
    let lesson = try reading.loadLesson(FilePath(key))
    guard lesson.networkStatus == .well else { return lesson.networkStatus }
    let sheet = try Note(reading: path)
    // A dollar that was lost hides all answers behind it.
    NoteDiagnostics(sheet.diagnostics, about: sheet, at: path)
      .tell(style: reading.colour.errorStyle)
    let grade: Grade
    do throws(Solution.Problem) {
      grade = try Grade(
        sheet, bindings: lesson.bindings, of: names, digits: digits)
    } catch {
      throw Trouble(lesson.path, error.message)
    }
    for name in grade.unknownNames {
      Trouble.warning(path, "it was made for '\(name)', which is no quantity of the lesson").tell()
    }
    let report = GradeReport(grade: grade, path: path.text, lineTable: sheet.lineTable)
    Output.standard.write(format == .json ? report.json : report.text)
    return grade.isAllRight ? .well : .mistakes
  }
}
