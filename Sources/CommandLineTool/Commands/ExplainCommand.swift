import ArgumentParser
import Binding
import Lessons

/// `nabla explain`: says what a quantity or a number of a lesson is.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a quantity or a number of a lesson.",
    usage: "nabla explain <quantity-or-number> <lesson>",
    discussion: """
      What it is, its equation, the numbers, what it depends on and what depends on it. A number \
      that several quantities have lists them; one that none has is told with the nearest, and \
      with the slips that would lead to it.

        nabla explain w_5 lesson.md
        nabla explain dE_total/dw_1 lesson.md
        nabla explain -0.019049118 lesson.md

      Exit status: 0 it was found; 1 no quantity is meant; 2 the lesson cannot be read; 64 the \
      command line is wrong.
      """)

  /// Both arguments in one array, since a negative number looks like an option.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("A quantity or a number, and a lesson.", valueName: "argument"))
  var arguments: [String]

  func validate() throws {
    guard arguments.count == 2 else {
      throw ValidationError("Give a quantity or a number, and a lesson.")
    }
    try InputPaths.validate([arguments[1]], with: nil)
  }

  func run() throws {
    let path = FilePath(arguments[1])
    do {
      let loaded = try LoadedNote(reading: path)
      NoteTrouble.write(loaded.bindings.diagnostics, about: loaded.note, at: path)
      guard !loaded.bindings.networks.isEmpty || !loaded.bindings.declarations.isEmpty else {
        Output.error.write(Trouble.error(path, NetworkChoice.Problem.none.message))
        throw ExitCode(ExitStatus.unreadable.rawValue)
      }
      let explanation = Explanation(arguments[0], in: loaded.bindings)
      Output.standard.write(explanation.text)
      if loaded.hasErrors { throw ExitCode(ExitStatus.unreadable.rawValue) }
      if !explanation.isFound { throw ExitCode(ExitStatus.mistakes.rawValue) }
    } catch let problem as FileProblem {
      Output.error.write(Trouble.error(path, problem.message))
      throw ExitCode(ExitStatus.unreadable.rawValue)
    }
  }
}
