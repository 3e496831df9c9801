import ArgumentParser
import LanguageServer
import Workspace

/// `nabla server`: tells an editor what is wrong in the notes that are open there.
struct ServerCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "server",
    abstract: "Serve an editor by the Language Server Protocol.",
    discussion: """
      An editor starts it and talks to it on standard input and output. It tells mistakes as they are \
      typed, mends them, explains numbers, and runs directives when asked to. What it finds in a note \
      is what nabla check finds.

        nabla server
        nabla server --with lesson.md

      Exit status: 0 the editor has shut it down; 1 the editor is gone without that; 2 a lesson cannot \
      be read; 64 the command line is wrong.
      """)

  @OptionGroup var reading: ReadingOptions

  @Flag(
    help: ArgumentHelp(
      "What editors say of how they talk to it; it is always so.", visibility: .hidden))
  var stdio = false

  @Option(help: ArgumentHelp("What some editors say besides.", visibility: .hidden))
  var clientProcessId: Int?

  func validate() throws { try InputPaths.validate(reading.with) }

  func perform() -> ExitStatus {
    let lessons = reading.lessons()
    let status = Server.run(
      version: NablaCommand.version, input: 0, output: { Output.standard.write($0) },
      files: EditorFiles(
        given: reading.with.map { FilePath($0) }, limits: reading.bounds.limits,
        configurations: reading.configuration.library, drawings: .files,
        rulePages: .rulePages))
    return max(lessons.status, status == 0 ? .well : .mistakes)
  }
}
