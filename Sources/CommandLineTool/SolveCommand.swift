import ArgumentParser
import Binding
import Lessons

/// `nabla solve`: writes a worked solution of the networks in a lesson.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Write a worked solution of the networks in a lesson.",
    discussion: """
      Forward pass, errors, every factor of the chain rule, the update and a check against finite \
      differences, in the notation of the lesson. The document declares its network, so nabla \
      check reads it.

        nabla solve lesson.md -o solution.md
        nabla solve lesson.md --of w_5,w_1 --digits 6

      Exit status: 0 all is well; 2 the lesson cannot be read or solved; 64 the command line is \
      wrong.
      """)

  @Argument(help: "A note that declares networks; - is standard input.")
  var lesson: String

  @Option(
    help: ArgumentHelp(
      """
      The parameters by which the error is derived, with commas between; all that are not frozen \
      by default.
      """, valueName: "names"))
  var of: String?

  @Option(help: ArgumentHelp("How many decimals numbers have, from 3 to 15.", valueName: "number"))
  var digits: Int?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the solution to a file.", valueName: "file"))
  var output: String?

  func validate() throws {
    try InputPaths.validate([lesson], with: nil)
    if let digits, !(3...15).contains(digits) {
      throw ValidationError("--digits is a number from 3 to 15.")
    }
    if let of, of.split(separator: ",").isEmpty { throw ValidationError("--of names nothing.") }
  }

  func run() throws {
    let path = FilePath(lesson)
    do {
      let loaded = try LoadedNote(reading: path)
      NoteTrouble.write(
        loaded.bindings.diagnostics, about: loaded.note, at: path)
      let solution = try Solution(
        loaded.note, bindings: loaded.bindings,
        of: of?.split(separator: ",").map(String.init), digits: digits)
      guard Destination(output).write(Array(solution.markdown.utf8)), !loaded.hasErrors else {
        throw ExitCode(ExitStatus.unreadable.rawValue)
      }
    } catch let problem as FileProblem {
      Output.error.write(Trouble.error(path, problem.message))
      throw ExitCode(ExitStatus.unreadable.rawValue)
    } catch let problem as Solution.Problem {
      Output.error.write(Trouble.error(path, problem.message))
      throw ExitCode(ExitStatus.unreadable.rawValue)
    }
  }
}
