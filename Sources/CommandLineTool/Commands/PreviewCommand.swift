import ArgumentParser
import Platform
import Preview
import SourceText
import Workspace

/// `nabla preview`: shows notes as pages that follow while they are written.
struct PreviewCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show notes as pages that follow while they are written.",
    discussion: """
      It prints an address for a browser of this machine. When a note is saved, or a lesson, a configuration or a \
      file of data that it leans on, the directives are run in memory, and what has changed shows on the page, which \
      keeps its place, what was typed, and what was folded open. A note that is broken keeps its last good page, \
      under a line that says what is wrong, and where. No file is written, but where somebody takes a fix \
      that the page offers.

        nabla preview lesson.md
        nabla preview notes.md other.md --with lesson.md --open

      It serves 127.0.0.1 alone, and only those who know the address, until it is interrupted.

      Exit status: 2 a note cannot be read, or the port not be opened; 64 the command line is wrong.
      """)

  @Argument(
    help: ArgumentHelp("Notes in Markdown.", valueName: "note"), completion: .file())
  var notes: [String]

  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("The port to serve; 0 for one that is free.", valueName: "number"))
  var port: UInt16 = 0

  @Flag(help: "Open the address in the browser.")
  var open = false

  func validate() throws {
    try InputPaths.validate(notes + reading.with)
    if (notes + reading.with).contains("-") {
      throw ValidationError("Standard input cannot be previewed, for it does not change.")
    }
  }

  func perform() throws(Trouble) -> ExitStatus {
    let paths = notes.map { FilePath($0) }
    var run = try PreviewRun(of: paths, reading)
    let server = PreviewServer(run.shelf, at: try socket()) { place, edit, source in
      guard paths.indices.contains(place - 1) else { return "there is no such note" }
      return Self.mend(paths[place - 1], by: edit, source)
    }
    guard server.start() else { throw Trouble("the system has no thread left to serve pages") }
    Output.standard.write("\(server.address)\n")
    if open, !Browser.open(server.address) {
      Trouble("no browser could be opened; open the address yourself").tell()
    }
    run.run()
  }

  private func socket() throws(Trouble) -> ListeningSocket {
    do throws(SystemProblem) {
      return try ListeningSocket(port: port)
    } catch {
      throw Trouble("port \(port) cannot be opened: \(FileProblem.system(error.number).message)")
    }
  }

  /// Makes an edit of a note, as `nabla fix --write` makes it; gives why that was not done.
  private static func mend(_ path: FilePath, by edit: TextEdit, _ source: [UInt8]) -> String? {
    do throws(FileProblem) {
      try AtomicWriting.replace(with: source.applying([edit]), at: path, expecting: source)
      return nil
    } catch {
      return error.message
    }
  }
}
