import SourceText

extension Rule {
  /// The page of all rules, for the documentation: of each what `nabla rule` says of it.
  ///
  /// A test records it, so that it is always what the program says.
  package static var page: String {
    let own = Set(DiagnosticID.allCases.map(\.rawValue))
    return [
      "# Rules",
      "What is told of a note, by the names that reports, the configuration and editors use.",
      "## Overview",
      "`nabla rule KIND` prints the same of one rule; `share/doc/nabla/rules` has a file for each where the program "
        + "is installed, which editors open.",
      "## Mistakes and verdicts",
    ].joined(separator: "\n\n") + "\n\n"
      + all.filter { !own.contains($0.id) }.map(\.section).joined()
      + "## Notes and directives\n\n"
      + all.filter { own.contains($0.id) }.map(\.section).joined(separator: "")
      .dropLast()
  }

  /// Its page as a section of a page.
  private var section: String {
    page.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#") ? "##\($0)" : String($0) }
      .joined(separator: "\n") + "\n"
  }
}
