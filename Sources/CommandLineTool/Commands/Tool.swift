import ArgumentParser
import Binding
import SourceText
import Workspace

/// The program, for `main.swift` to run.
package enum Tool {
  /// Reads the command line, does what it says and ends the process.
  package static func run() {
    if let name = directive(in: CommandLine.arguments.dropFirst()) {
      Output.standard.write(Array(DirectiveReference.text(of: name).utf8))
      return
    }
    if let error = fileTakenForFlags(in: CommandLine.arguments.dropFirst()) {
      NablaCommand.exit(withError: error)
    }
    if let error = unknownCommand(in: CommandLine.arguments.dropFirst()) {
      NablaCommand.exit(withError: error)
    }
    NablaCommand.main()
  }

  /// The directive that help is wanted of: `nabla help network`.
  private static func directive(in arguments: ArraySlice<String>) -> DirectiveName? {
    guard arguments.count == 2, arguments.first == "help" else { return nil }
    return arguments.last.flatMap(DirectiveName.init)
  }

  /// What is to be said where the name of a file begins with a dash: its letters would be taken for flags, one of which
  /// asks for help.
  private static func fileTakenForFlags(in arguments: ArraySlice<String>) -> ValidationError? {
    let words = arguments.prefix { $0 != "--" }
    let file = words.first { word in
      word.hasPrefix("-") && !word.hasPrefix("--") && word.dropFirst().contains(".")
        && FilePath(word).isRegular
    }
    return file.map { ValidationError("'\($0)' is a file that looks like flags; write ./\($0)") }
  }

  /// What is to be said where the command, or the one that help is wanted of, does not exist: the
  /// argument parser would write the help of the whole program, and call that a success.
  private static func unknownCommand(in arguments: ArraySlice<String>) -> ValidationError? {
    let names = NablaCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    var rest = arguments
    if rest.first == "help" { rest = rest.dropFirst() }
    guard let word = rest.first, !word.hasPrefix("-"), word != "help", !names.contains(word) else {
      return nil
    }
    let meant = Spelling.nearest(to: word, among: names).map { ", did you mean '\($0)'?" }
    return ValidationError("'\(word)' is no command of nabla" + (meant ?? ""))
  }
}
