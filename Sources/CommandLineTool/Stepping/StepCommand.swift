import ArgumentParser
import Binding
import Lessons
import Rendering
import Workspace

/// `nabla step`: goes through a lesson's computation step by step.
struct StepCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "step",
    abstract: "Go through a lesson's computation step by step.",
    discussion: """
      The whole screen shows the network with the numbers that are known so far: values come in \
      on the way forward, and the derivatives of the error beside them on the way back. Below \
      stands what this step leads to, what it does, its equation in symbols and in numbers, and \
      why it comes here. The steps go forward, to the error, and back: the deltas of a layer, the \
      derivatives by its parameters, then the layer before it. With --ask you predict each \
      number before it appears, in a large network one of each kind. A wrong one is told by its kind first, then by what in the \
      equation was another; what follows from it counts as right. Without a terminal all steps \
      are printed, those of one network after those of the other.

        nabla step lesson.md
        nabla step lesson.md --ask
        nabla step lesson.md --of w_5
        nabla step lesson.md --network xor
        nabla step lesson.md --plain

      Keys: → and ← go on and back, / finds a quantity, w changes a number, t goes on to the next \
      training step, n and p show another sample, f folds a recurrent network, tab shows another \
      network, r starts again, ? helps, q quits.

      Exit status: 0 all is well; 2 the lesson cannot be read or has no such network or quantity; \
      64 the command line is wrong.
      """)

  @OptionGroup var source: LessonOptions

  @Flag(help: "Print all steps as text.")
  var plain = false

  @Flag(help: "Ask for each number before it appears.")
  var ask = false

  @Flag(help: "With --ask, ask for every number of a large network, not for one of each kind.")
  var all = false

  @Option(
    help: ArgumentHelp(
      """
      The quantities that the steps lead to, with commas between: parameters, which are updated, \
      or others; by default all.
      """, valueName: "names"))
  var of: String?

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

  func validate() throws {
    if all, !ask { throw ValidationError("--all says what --ask asks for") }
    guard ask, plain else { return }
    throw ValidationError("--ask needs a terminal to answer on, and --plain uses none")
  }

  /// Shows the steps on a terminal, or prints them.
  private func show(_ choice: NetworkChoice, decimals: Int) throws(Trouble) {
    let (networks, first): ([SteppedNetwork], Int)
    do throws(Solution.Problem) {
      (networks, first) = try choice.stepped(of: of.map(QuantityList.names), decimals: decimals)
    } catch {
      throw Trouble(source.path, error.message)
    }
    if !plain, TerminalSession.isPossible {
      if let state = StepperState(networks, showing: first, asks: questions) {
        return try loop(state)
      }
    } else if ask {
      throw Trouble(source.path, StepperWords.askingNeedsTerminal)
    } else {
      let wanted = of == nil && choice.index != nil ? [networks[first]] : networks
      let steps = PlainSteps(wanted)
      if !steps.isEmpty { return Output.standard.write(PrintableText.lines(steps.text)) }
    }
    throw Trouble(source.path, NetworkChoice.Problem.withoutNumbers.message)
  }

  /// Which numbers are asked for.
  private var questions: StepperPage.Questions { ask ? all ? .all : .ofEachKind : .none }

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
