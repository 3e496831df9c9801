import ArgumentParser
import Binding
import Lessons

/// `nabla step`: goes through a lesson's computation step by step.
struct StepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "step",
    abstract: "Go through a lesson's computation step by step.",
    discussion: """
      The whole screen shows the network with the values that are known so far, and of each step \
      its sentence and its equation in symbols and in numbers. A number can be changed, and all \
      that follows from it changes with it. Without a terminal all steps are printed, those of \
      one network after those of the other.

        nabla step lesson.md
        nabla step lesson.md --network xor
        nabla step lesson.md --plain

      Keys: → and ← go on and back, / finds a quantity, w changes a number, n and p show another \
      sample, tab shows another network, r starts again, ? helps, q quits.

      Exit status: 0 all is well; 2 the lesson cannot be read or has no such network; 64 the \
      command line is wrong.
      """)

  @Argument(help: "A note that declares networks; - is standard input.", completion: .file())
  var lesson: String

  @Flag(help: "Print all steps as text.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      """
      The label of the network to be gone through, or its number in the lesson; by default the \
      first one is shown, and all are printed.
      """, valueName: "label"))
  var network: String?

  func validate() throws { try InputPaths.validate([lesson], with: nil) }

  func run() throws {
    let path = FilePath(lesson)
    do {
      let loaded = try LoadedNote(reading: path)
      NoteTrouble.write(loaded.bindings.diagnostics, about: loaded.note, at: path)
      let choice = try NetworkChoice(network, in: loaded.bindings)
      try show(choice, decimals: loaded.bindings.digits, path)
      if loaded.hasErrors { throw ExitCode(ExitStatus.unreadable.rawValue) }
    } catch let problem as FileProblem {
      Output.error.write(Trouble.error(path, problem.message))
      throw ExitCode(ExitStatus.unreadable.rawValue)
    } catch let problem as NetworkChoice.Problem {
      Output.error.write(Trouble.error(path, problem.message))
      throw ExitCode(ExitStatus.unreadable.rawValue)
    }
  }

  private func show(_ choice: NetworkChoice, decimals: Int, _ path: FilePath) throws {
    if !plain, TerminalSession.isPossible {
      let state = StepperState(choice.all, showing: choice.index ?? 0, decimals: decimals)
      if let state {
        var loop = StepperLoop(title: path.text, state: state)
        return try loop.run()
      }
    } else {
      let steps = PlainSteps(choice.wanted, decimals: decimals)
      if !steps.isEmpty { return Output.standard.write(steps.text) }
    }
    throw NetworkChoice.Problem.withoutNumbers
  }
}
