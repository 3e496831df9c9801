import ArgumentParser
import Binding
import Lessons
import Rendering

/// `nabla step`: goes through a lesson's computation step by step.
struct StepCommand: Subcommand {
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

  @OptionGroup var source: LessonOptions

  @Flag(help: "Print all steps as text.")
  var plain = false

  @Option(
    help: ArgumentHelp(
      """
      The label of the network to be gone through, or its number in the lesson; by default the \
      first one is shown, and all are printed.
      """, valueName: "label"))
  var network: String?

  func perform() throws(Trouble) -> ExitStatus {
    let lesson = try source.load()
    let choice: NetworkChoice
    do throws(NetworkChoice.Problem) {
      choice = try NetworkChoice(network, in: lesson.bindings)
    } catch {
      throw Trouble(lesson.path, error.message)
    }
    try show(choice, decimals: lesson.bindings.digits)
    return lesson.networkStatus
  }

  /// Shows the steps on a terminal, or prints them.
  private func show(_ choice: NetworkChoice, decimals: Int) throws(Trouble) {
    if !plain, TerminalSession.isPossible {
      if let state = StepperState(choice.all, showing: choice.index ?? 0, decimals: decimals) {
        return try loop(state)
      }
    } else {
      let steps = PlainSteps(choice.wanted, decimals: decimals)
      if !steps.isEmpty { return Output.standard.write(PrintableText.lines(steps.text)) }
    }
    throw Trouble(source.path, NetworkChoice.Problem.withoutNumbers.message)
  }

  private func loop(_ state: StepperState) throws(Trouble) {
    let style = source.reading.colour.style
    var loop = StepperLoop(title: source.lesson, state: state, usesColour: style.usesColour)
    do throws(FileProblem) {
      try loop.run()
    } catch {
      throw Trouble(source.path, error.message)
    }
  }
}
