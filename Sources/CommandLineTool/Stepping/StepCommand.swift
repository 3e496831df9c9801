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
      that follows from it changes with it. Without a terminal all steps are printed.

        nabla step lesson.md
        nabla step lesson.md --plain

      Keys: → and ← go on and back, / finds a quantity, w changes a number, r starts again, ? helps, \
      q quits.

      Exit status: 0 all is well; 2 the lesson cannot be read or has no such network; 64 the \
      command line is wrong.
      """)

  @Argument(help: "A note that declares networks; - is standard input.", completion: .file())
  var lesson: String

  @Flag(help: "Print all steps as text.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      "The label of the network to be gone through; the first one by default.",
      valueName: "label"))
  var network: String?

  func validate() throws { try InputPaths.validate([lesson], with: nil) }

  func run() throws {
    let path = FilePath(lesson)
    do {
      let loaded = try LoadedNote(reading: path)
      NoteTrouble.write(loaded.bindings.diagnostics, about: loaded.note, at: path)
      let bound = try chosen(loaded.bindings, path)
      let decimals = loaded.bindings.digits
      let state = StepperState(bound, decimals: decimals)
      if plain || !TerminalSession.isPossible || state.network.steps.isEmpty {
        Output.standard.write(PlainSteps(bound, decimals: decimals).text)
      } else {
        let title = bound.label.map { "\(path.text) · \($0)" } ?? path.text
        var loop = StepperLoop(title: title, state: state)
        try loop.run()
      }
      if loaded.hasErrors { throw ExitCode(ExitStatus.unreadable.rawValue) }
    } catch let problem as FileProblem {
      Output.error.write(Trouble.error(path, problem.message))
      throw ExitCode(ExitStatus.unreadable.rawValue)
    }
  }

  private func chosen(_ bindings: NoteBindings, _ path: FilePath) throws -> BoundNetwork {
    let labels = bindings.networks.compactMap(\.label)
    let found =
      network.map { label in bindings.networks.first { $0.label == label } }
      ?? bindings.networks.first
    if let found { return found }
    if let network, !bindings.networks.isEmpty {
      let known =
        labels.isEmpty ? "none has a label" : "there are " + labels.joined(separator: ", ")
      Output.error.write(
        Trouble.error(path, "no network is labelled '\(network)'; \(known)"))
    } else {
      Output.error.write(Trouble.error(path, "no network is declared in it"))
    }
    throw ExitCode(ExitStatus.unreadable.rawValue)
  }
}
