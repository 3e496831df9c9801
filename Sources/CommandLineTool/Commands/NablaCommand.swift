import ArgumentParser

/// `nabla`: the command that has all others.
struct NablaCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "nabla",
    abstract: "Checks and computes the numbers in Markdown notes about neural networks.",
    discussion: """
      Every number and every equation in LaTeX is computed again, from the network that the note \
      declares.

        nabla check notes/             check all notes in a folder
        nabla check notes.md --with lesson.md
        nabla fix notes.md --write      mend what can be mended
        nabla run lesson.md            run the directives of a lesson
        nabla step lesson.md           go through its computation on the screen
        nabla solve lesson.md          write its worked solution

      Exit status: 0 all is well; 1 mistakes were found; 2 a note or a directive cannot be run or \
      read; 64 the command line is wrong.
      """,
    version: "nabla \(version)",
    subcommands: [
      CheckCommand.self, DeclareCommand.self, ExplainCommand.self, FixCommand.self,
      GradeCommand.self,
      MeasureCommand.self, PageCommand.self, PreviewCommand.self, RuleCommand.self, RunCommand.self,
      SiteCommand.self,
      ServerCommand.self,
      SolveCommand.self,
      StepCommand.self,
      StripCommand.self, ValuesCommand.self, WorksheetCommand.self,
    ])
}
