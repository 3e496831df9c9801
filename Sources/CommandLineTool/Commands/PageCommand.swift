import ArgumentParser
import Lessons
import NoteMarkup
import Pages
import Workspace

/// `nabla page`: writes a note as one HTML page.
struct PageCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Write a note as one HTML page.",
    discussion: """
      The directives are run and the formulas checked, and the page has it all in place: results, drawings, \
      a mark behind every formula that was checked, and why a number is wrong and what was meant. It is one \
      file that loads nothing, and it is complete without scripts.

        nabla page lesson.md -o lesson.html
        nabla page notes.md --with lesson.md -o notes.html

      Exit status: 0 the page was written; 2 a directive cannot be run, or a file not read or written; 64 the \
      command line is wrong.
      """)

  @Argument(help: "A note; - is standard input.", completion: .file())
  var note: String

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the page to a file.", valueName: "file"))
  var output: String?

  func validate() throws {
    try InputPaths.validate([note] + reading.with)
    if output == "" { throw ValidationError("The file after -o has no name.") }
  }

  func perform() throws(Trouble) -> ExitStatus {
    let path = FilePath(note)
    let destination = try Destination(
      output.map { FilePath($0) }, sparing: [path] + reading.with.map { FilePath($0) })
    let lessons = reading.lessons(folders: [])
    let work = PageWork(lessons: lessons, limits: reading.bounds.limits)
    let (source, page) = try work.page(of: path)
    NoteDiagnostics(page.diagnostics, about: source, at: path).tell(
      style: reading.colour.errorStyle)
    try destination.write(page.bytes)
    return max(lessons.status, page.hasErrors ? .unreadable : .well)
  }
}
