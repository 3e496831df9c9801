import ArgumentParser
import Lessons
import Workspace

/// `nabla worksheet`: writes a worked solution with blanks.
struct WorksheetCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "worksheet",
    abstract: "Write a worksheet: the worked solution with blanks.",
    discussion: """
      The learner puts numbers in place of the blanks, \\boxed{?}, in the Markdown itself; nabla \
      grade marks them. With --hard the sheet says what is asked, and gives no equations; with --fade \
      only its last parts have blanks.

        nabla worksheet lesson.md -o sheet.md
        nabla worksheet lesson.md --of w_5,w_1 --digits 6 --hard -o sheet.md

      Exit status: 0 all is well; 2 the lesson cannot be read or solved; 64 the command line is \
      wrong.
      """)

  @OptionGroup var options: SolutionOptions

  @Flag(help: "Give no equations.")
  var hard = false

  @Option(
    help: ArgumentHelp(
      """
      How many of the last parts have blanks (forward pass, error, backward pass, update): 1 leaves \
      out the last one, 4 all of them.
      """, valueName: "number"))
  var fade = 4

  func validate() throws {
    guard Blanks.fades.contains(fade) else {
      throw ValidationError("--fade is a number from 1 to \(Blanks.fades.upperBound).")
    }
  }

  func perform() throws(Trouble) -> ExitStatus {
    try options.write { lesson throws(Solution.Problem) in
      try Worksheet(
        lesson.bindings, of: options.names, digits: options.digits, scope: options.scope,
        blanks: Blanks(fade: fade, hidesEquations: hard)
      ).markdown
    }
  }
}
