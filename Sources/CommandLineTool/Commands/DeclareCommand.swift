import ArgumentParser
import Lessons
import NoteMarkup
import Workspace

/// `nabla declare`: drafts the network that a note is about.
struct DeclareCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "declare",
    abstract: "Draft the network that a note is about.",
    discussion: """
      The note's own equations, matrices and numbers tell the units, the parameters, the activations, the \
      targets, the loss and the learning rate, in any language; the draft is a directive to be put \
      into the note. What the note does not tell is commented out there, and told on standard error \
      with its lines, and so is what it says in several ways.

        nabla declare notes.md
        nabla declare notes.md -o network.md && nabla check notes.md --with network.md

      Exit status: 0 the network is complete; 1 something is missing; 2 the note cannot be read, or \
      is about no network; 64 the command line is wrong.
      """)

  @Argument(help: "A note; - is standard input.", completion: .file())
  var note: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Write the draft to a file.", valueName: "file"))
  var output: String?

  func validate() throws {
    try InputPaths.validate([note])
    if output == "" { throw ValidationError("The file after -o has no name.") }
  }

  func perform() throws(Trouble) -> ExitStatus {
    let path = FilePath(note)
    let destination = try Destination(output.map { FilePath($0) }, sparing: [path])
    let note = try NoteFile(reading: path).note
    let drafts: [NetworkDraft]
    switch NetworkDrafter.outcome(of: note) {
    case .success(let found): drafts = found
    case .failure(let lack):
      throw Trouble(path, "no network is found in this note: \(lack.message)")
    }
    let texts = drafts.map { DraftText($0, lines: note.lineTable) }
    for message in texts.flatMap(\.messages) { Trouble.warning(path, message).tell() }
    let blocks = texts.map(\.block).joined(separator: "\n")
    try destination.write(Array(blocks.utf8))
    return drafts.allSatisfy { $0.isComplete && $0.loss != nil } ? .well : .mistakes
  }
}
