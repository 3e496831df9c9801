import ArgumentParser
import Lessons

/// What the commands that write a document of a lesson's networks are told.
struct SolutionOptions: ParsableArguments {
  @Argument(help: "A note that declares networks; - is standard input.", completion: .file())
  var lesson: String

  @Option(
    help: ArgumentHelp(
      """
      The quantities by which the error is derived, with commas between, such as w_5,w_1; all \
      parameters that are not frozen by default.
      """, valueName: "names"))
  var of: String?

  @Option(help: ArgumentHelp("How many decimals numbers have, from 3 to 15.", valueName: "number"))
  var digits: Int?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the document to a file.", valueName: "file"))
  var output: String?

  /// The names after `--of`.
  var names: [String]? { of.map(QuantityList.names) }

  func validate() throws {
    try InputPaths.validate([lesson], with: nil)
    if output == "" { throw ValidationError("The file after -o has no name.") }
    try QuantityList.validate(of: names, digits: digits)
  }

  /// Writes what `text` makes of the lesson, and ends the program.
  func write(_ text: (LoadedNote) throws(Solution.Problem) -> String) -> Never {
    let path = FilePath(lesson)
    guard let loaded = LoadedNote.load(path) else { ExitStatus.unreadable.exit() }
    do throws(Solution.Problem) {
      let document = try text(loaded)
      let isWritten = Destination(output).write(Array(document.utf8))
      (isWritten && !loaded.hasErrors ? ExitStatus.well : .unreadable).exit()
    } catch {
      Output.error.write(Trouble.error(path, error.message))
      ExitStatus.unreadable.exit()
    }
  }
}

/// Names of quantities on a command line, with commas between.
enum QuantityList {
  /// The names; a comma within braces, as in `w_{1,2}`, belongs to a name.
  static func names(_ text: String) -> [String] {
    var names = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == ",", depth <= 0 {
        names.append("")
      } else if !character.isWhitespace {
        names[names.count - 1].append(character)
      }
    }
    return names.filter { !$0.isEmpty }
  }

  static func validate(of names: [String]?, digits: Int?) throws {
    if let digits, !(3...15).contains(digits) {
      throw ValidationError("--digits is a number from 3 to 15.")
    }
    if names?.isEmpty == true { throw ValidationError("--of names nothing.") }
  }
}
