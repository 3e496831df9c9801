import ArgumentParser
import Lessons
import Workspace

/// `nabla solve`: writes a worked solution of the networks in a lesson.
struct SolveCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Write a worked solution of the networks in a lesson.",
    discussion: """
      Forward pass, errors, every factor of the chain rule, the update and a check against finite \
      differences, in the notation of the lesson. A network of dense and recurrent layers is \
      solved with vectors and matrices, and in scalars where --of asks for some. The document declares its network, so \
      nabla check reads it.

        nabla solve lesson.md -o solution.md
        nabla solve lesson.md --of w_5,w_1 --digits 6
        nabla solve lesson.md --network xor --sample 2 --forward

      Exit status: 0 all is well; 2 the lesson cannot be read or solved; 64 the command line is \
      wrong.
      """)

  @OptionGroup var options: SolutionOptions

  func perform() throws(Trouble) -> ExitStatus {
    try options.write { lesson throws(Solution.Problem) in
      try Solution(
        lesson.bindings, of: options.names, digits: options.digits, scope: options.scope
      ).markdown
    }
  }
}
