import ArgumentParser
import Workspace

/// `nabla fix`: shows how to mend the mistakes of notes, or mends them.
struct FixCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Show the fixes of the mistakes in notes, or apply them.",
    discussion: """
      The fixes are shown as a unified diff, which patch -p1 and git apply take; nothing is \
      written unless --write is given. Every file is replaced whole or not at all, and only if \
      nobody else has changed it. With --write, standard input comes out mended.

      A fix is safe where one token that nothing confirms has a slip with a name, and any other \
      explanation is at least ten times less likely. The other fixes are only suggested: they are \
      named on standard error, and taken with --suggested.

        nabla fix notes.md --with lesson.md
        nabla fix notes/ --write
        nabla fix notes.md --suggested

      Exit status: 0 no mistakes are left; 1 some have no fix, or one that is only suggested; 2 a note or a directive cannot be \
      read, or a file not written; 64 the command line is wrong.
      """)

  @OptionGroup var notes: NoteOptions

  @Flag(help: "Apply the fixes to the files.")
  var write = false

  @Flag(
    inversion: .prefixedNo,
    help:
      "Take the fixes, too, that are only suggested; the configuration says it by fix: {suggested: true}."
  )
  var suggested: Bool?

  func validate() throws { try notes.requirePaths() }

  func perform() throws(Trouble) -> ExitStatus {
    let context = try notes.context()
    let takesSuggested = suggested ?? context.configuration.takesSuggested ?? false
    let work = FixWork(context: context, takesSuggested: takesSuggested)
    let writer = FixWriter(writes: write, takesSuggested: takesSuggested)
    return max(context.lessons.status, NoteRun.run(context.items, work) { writer.take($0) })
  }
}
