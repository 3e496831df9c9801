import ArgumentParser
import Lessons
import NoteMarkup
import Workspace

/// `nabla strip`: takes results and marks out of a note again.
struct StripCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "strip",
    abstract: "Take results and marks out of a note.",
    discussion: """
      What is left is the note as its author wrote it, byte for byte. Results that somebody has \
      changed by hand stay, unless --force is given.

        nabla strip annotated.md -o lesson.md
        nabla strip lesson.md --in-place

      Exit status: 0 all is well; 1 something was changed by hand, and stays; 2 a file cannot be \
      read or written; 64 the command line is wrong.
      """)

  @Argument(help: "A note; - is standard input.", completion: .file())
  var lesson: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the note to a file.", valueName: "file"))
  var output: String?

  @Flag(help: "Change the file itself.")
  var inPlace = false

  @Flag(help: "Take out what was changed by hand, too.")
  var force = false

  @OptionGroup var colour: ColourOptions

  func validate() throws {
    try InputPaths.validate([lesson])
    if inPlace, output != nil { throw ValidationError("Give only one of -o and --in-place.") }
  }

  func perform() throws(Trouble) -> ExitStatus {
    let path = FilePath(lesson)
    let note = try Note(readingMarkdown: path)
    let strip = Strip(note, force: force)
    NoteDiagnostics(strip.diagnostics, about: note, at: path).tell(style: colour.errorStyle)
    let destination: Destination =
      inPlace ? .source(path, read: note.bytes) : Destination(output.map { FilePath($0) })
    try destination.write(strip.bytes)
    return strip.diagnostics.isEmpty ? .well : .mistakes
  }
}
