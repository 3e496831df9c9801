import ArgumentParser
import Rendering
import Workspace

/// How the findings of `nabla check` are written.
struct CheckOutputOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case jsonl
    case github
    case gitlab
    case sarif
    case junit
    case rdjson

    /// What writes findings so; nil for text.
    ///
    /// - Parameters:
    ///   - strict: whether rounding counts as a mistake.
    ///   - showsUnread: whether unread claims are told.
    ///   - hasSummary: whether what is for people closes with the counts.
    /// - Returns: the report.
    func report(
      strict: Bool, showsUnread: Bool, hasSummary: Bool = true
    ) -> (any CheckReport)? {
      switch self {
      case .json: JSONReport()
      case .jsonl: JSONLinesReport(showsUnread: showsUnread)
      case .github:
        GitHubReport(isStrict: strict, showsUnread: showsUnread, hasSummary: hasSummary)
      case .gitlab: GitLabReport(isStrict: strict, showsUnread: showsUnread)
      case .rdjson: ReviewdogReport(isStrict: strict, showsUnread: showsUnread)
      case .sarif:
        SARIFReport(version: NablaCommand.version, isStrict: strict, showsUnread: showsUnread)
      case .junit: JUnitReport(isStrict: strict)
      case .text: nil
      }
    }
  }

  @Option(help: "How the findings are written.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("Write the findings to a file.", valueName: "file"), completion: .file())
  var outputFile: String?

  @Flag(name: .shortAndLong, help: "Write the findings alone, without a summary.")
  var quiet = false

  @Flag(help: "Write how often there is each kind of finding, instead of the findings.")
  var statistics = false

  @Flag(help: "List the claims that were not read, with the reasons.")
  var showUnread = false

  @Flag(
    help: """
      Tell of each claim how it was read, what its sides come to, and what doubts spared it; in text \
      and JSON.
      """)
  var why = false

  func validate() throws {
    if outputFile == "" { throw ValidationError("--output-file takes the path of a file.") }
    if statistics, format != .text { throw ValidationError("--statistics writes text.") }
  }

  /// Where the findings about notes go.
  ///
  /// - Throws: `Trouble` if they would replace one of them.
  func destination(sparing notes: @autoclosure () -> [FilePath]) throws(Trouble) -> Destination {
    try Destination(outputFile.map { FilePath($0) }, sparing: notes())
  }

  /// What writes them.
  ///
  /// - Parameters:
  ///   - isForSeveral: whether several notes are checked.
  ///   - strict: whether rounding counts as a mistake.
  ///   - style: how text looks.
  /// - Returns: the report.
  func report(isForSeveral: Bool, strict: Bool, style: TextStyle) -> any CheckReport {
    if statistics { return StatisticsReport() }
    return format.report(strict: strict, showsUnread: showUnread)
      ?? TextReport(
        style: outputFile == nil ? style : TextStyle(), isForSeveral: isForSeveral,
        showsUnread: showUnread || why, hasSummary: !quiet)
  }
}
