import ArgumentParser
import Binding
import Lessons
import Rendering
import Workspace

/// `nabla explain`: says what a quantity or a number of a lesson is.
struct ExplainCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a quantity or a number of a lesson.",
    usage: "nabla explain <quantity-or-number> <lesson> [<options>]",
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

  @OptionGroup var reading: ReadingOptions

  /// The arguments without the mark that ends the options.
  private var values: [String] {
    var values = arguments
    if let mark = values.firstIndex(of: "--") { values.remove(at: mark) }
    return values
  }

  func validate() throws {
    guard values.count == 2 else {
      throw ValidationError("Give a quantity or a number, and a lesson.")
    }
    try InputPaths.validate([values[1]] + reading.with)
  }

  func perform() throws(Trouble) -> ExitStatus {
    let path = FilePath(values[1])
    let lesson = try reading.loadLesson(path)
    if lesson.bindings.declarations.isEmpty,
      let problem = NetworkChoice.Problem(of: lesson.bindings)
    {
      throw Trouble(path, problem.message)
    }
    let explanation = Explanation(values[0], in: lesson.bindings)
    Output.standard.write(PrintableText.lines(explanation.text))
    return max(lesson.networkStatus, explanation.isFound ? .well : .mistakes)
  }
}
