import ArgumentParser
import Lessons
import NoteMarkup
import Rendering
import Workspace

/// `nabla grade`: marks a filled-in worksheet.
struct GradeCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Mark filled-in worksheets.",
    discussion: """
      An answer is known by the quantity that its chain begins with, so it may stand anywhere in \
      the sheet, in a vector or matrix entry by entry. It is right to three significant digits or \
      to the decimals that were asked for; what is right given an earlier slip earns its mark, and \
      what is right to two digits half of it. Folders are searched for Markdown.

        nabla grade sheet.md --key lesson.md
        nabla grade sheet.md --key lesson.md --hints
        nabla grade class/ --key lesson.md --marked marked/ --csv class.csv

      Exit status: 0 all is right; 1 there are mistakes or gaps; 2 the sheet or the lesson cannot \
      be read; 64 the command line is wrong.
      """)

  @Argument(
    help: ArgumentHelp(
      "Filled-in worksheets, and folders of them; - is standard input.", valueName: "sheet"),
    completion: .file())
  var answers: [String]

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

  @Flag(help: "Tell what to look at rather than what is right.")
  var hints = false

  @Option(
    help: ArgumentHelp(
      "Write copies with marks into a folder, which is made where it is missing.",
      valueName: "folder"), completion: .directory)
  var marked: String?

  @Option(
    help: ArgumentHelp(
      "Write a table with a row for each sheet and a column for each question.",
      valueName: "file"), completion: .file())
  var csv: String?

  @OptionGroup var reading: ReadingOptions

  private var names: [String]? { of.map(QuantityList.names) }

  func validate() throws {
    try InputPaths.validate(answers + [key] + reading.with)
    try QuantityList.validate(of: names, digits: digits)
    if marked == "" || csv == "" { throw ValidationError("A path is empty.") }
  }

  func perform() throws(Trouble) -> ExitStatus {
    let lesson = try reading.loadLesson(FilePath(key))
    guard lesson.networkStatus == .well else { return lesson.networkStatus }
    let items = NoteFinder.find(answers)
    let table = try Destination(
      csv.map { FilePath($0) }, sparing: items.compactMap { try? $0.path() } + [FilePath(key)])
    let work = GradeWork(
      lesson: lesson, names: names, digits: digits, givesHints: hints,
      marked: marked.map { FilePath($0) }, sharedNames: Self.sharedNames(items),
      errorStyle: reading.colour.errorStyle)
    try work.makeFolder()
    var status = ExitStatus.well
    var sheets: [GradedSheet] = []
    for item in items {
      do throws(Trouble) {
        let sheet = try work.grade(try item.path())
        status.worsen(to: sheet.grade.isAllRight ? .well : .mistakes)
        if format == .text { show(sheet, isOneOfSeveral: items.count > 1) }
        sheets.append(sheet)
      } catch {
        error.tell()
        status.worsen(to: error.severity == .error ? .unreadable : .well)
      }
    }
    if format == .json {
      let single = items.count == 1 ? sheets.first : nil
      Output.standard.write(single?.report.json ?? GradeReport.json(sheets.map(\.report)))
    }
    if csv != nil { try write(sheets, to: table) }
    return status
  }

  private static func sharedNames(_ items: [NoteFinder.Item]) -> Set<[UInt8]> {
    var counts: [[UInt8]: Int] = [:]
    for case .note(let path) in items { counts[path.name, default: 0] += 1 }
    return Set(counts.filter { $0.value > 1 }.keys)
  }

  private func show(_ sheet: GradedSheet, isOneOfSeveral: Bool) {
    let head = isOneOfSeveral ? PrintableText.line(sheet.path.text) + "\n" : ""
    Output.standard.write(Array(head.utf8) + sheet.report.text + (isOneOfSeveral ? "\n" : "").utf8)
  }

  private func write(_ sheets: [GradedSheet], to destination: Destination) throws(Trouble) {
    var table = GradeTable()
    for sheet in sheets { table.add(sheet.path.text, sheet.grade) }
    try destination.write(table.csv)
  }
}
