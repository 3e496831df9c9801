import ArgumentParser
import Lessons
import Workspace

/// What the commands that write a document of a lesson's networks are told.
struct SolutionOptions: ParsableArguments {
  @OptionGroup var source: LessonOptions

  @Option(
    help: ArgumentHelp(
      """
      The quantities by which the error is derived, with commas between, such as w_5,w_1; all \
      parameters that are not frozen by default.
      """, valueName: "names"))
  var of: String?

  @Option(
    help: ArgumentHelp(
      "The label of one network, or its number in the lesson; all by default.",
      valueName: "label"))
  var network: String?

  @Option(
    help: ArgumentHelp("The number of one sample; all by default.", valueName: "number"))
  var sample: Int?

  @Flag(help: "Only the forward pass.")
  var forward = false

  @Option(help: ArgumentHelp("How many decimals numbers have, from 3 to 15.", valueName: "number"))
  var digits: Int?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the document to a file.", valueName: "file"))
  var output: String?

  /// The names after `--of`.
  var names: [String]? { of.map(QuantityList.names) }

  /// Which networks, samples and passes are meant.
  var scope: SolutionScope {
    SolutionScope(network: network, sample: sample, isForwardOnly: forward)
  }

  func validate() throws {
    if let network, network.isEmpty || network.contains(where: \.isWhitespace) {
      throw ValidationError("--network takes a label without blanks, or a number.")
    }
    if output == "" { throw ValidationError("The file after -o has no name.") }
    try QuantityList.validate(of: names, digits: digits)
  }

  /// Writes what `text` makes of the lesson.
  ///
  /// - Throws: `Trouble` if the lesson cannot be read or solved.
  func write(_ text: (LoadedNote) throws(Solution.Problem) -> String) throws(Trouble) -> ExitStatus
  {
    let destination = try Destination(output.map { FilePath($0) }, sparing: [source.path])
    let lesson = try source.load()
    let document: String
    do throws(Solution.Problem) {
      document = try text(lesson)
    } catch {
      throw Trouble(source.path, error.message)
    }
    try destination.write(Array(document.utf8))
    return lesson.networkStatus
  }
}
