import ArgumentParser
import Rendering
import SourceText
import Workspace

/// `nabla rule`: says what a kind of finding is, with an example.
struct RuleCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Explain a kind of finding.",
    discussion: """
      It is told what the kind is, with an example, and how to have it left alone. Without a name all kinds are \
      listed.

        nabla rule digits
        nabla rule decimal-slip

      Exit status: 0 it is known; 2 it is not; 64 the command line is wrong.
      """)

  @Argument(help: "The kind, as reports name it.", completion: .list(Rule.all.map(\.id)))
  var kind: String?

  func perform() throws(Trouble) -> ExitStatus {
    guard let kind else {
      let width = Rule.all.map(\.id.count).max() ?? 0
      for rule in Rule.all {
        let gap = String(repeating: " ", count: width - rule.id.count + 2)
        Output.standard.write("\(rule.id)\(gap)\(rule.summary)\n")
      }
      return .well
    }
    guard let rule = Rule(named: kind) else {
      let meant = Spelling.nearest(to: kind, among: Rule.all.map(\.id))
      throw Trouble("'\(kind)' is no rule" + (meant.map { ", did you mean '\($0)'?" } ?? ""))
    }
    Output.standard.write(rule.page)
    return .well
  }
}
