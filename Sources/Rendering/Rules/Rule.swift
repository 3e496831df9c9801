import SourceText
import Verification

/// A rule: what a kind of finding is, with an example and what to do about it.
///
/// `nabla rule`, the pages of the documentation and SARIF's help show the same.
package struct Rule: Sendable {
  /// The name in reports: `decimal-slip`.
  package let id: String
  /// What it is, in one sentence.
  package let summary: String
  /// More about it, in a few sentences; nil where there is no more to say.
  package let explanation: String?
  /// Markdown with one such finding, and what it should be; nil where a message says it all.
  package let example: (wrong: String, right: String)?
  /// How severe it is: SARIF's `error`, `warning` or `note`.
  let level: String
  /// How it is left alone.
  private let silencing: Silencing

  private enum Silencing {
    /// By a comment, and by a word of the configuration where it has one.
    case comment(word: String?)
    /// By a word of the configuration.
    case word(String)
    /// Not at all, since something is not read or run.
    case never
  }

  /// All rules: kinds of mistakes and verdicts, then what is told of notes themselves.
  package static let all: [Rule] =
    Mistake.Kind.allCases.map(Rule.init) + [wrong, rounding, unread]
    + DiagnosticID.allCases.map(Rule.init)

  /// The rule of a name, with blanks or hyphens.
  package init?(named name: String) {
    let id = name.lowercased().replacing(" ", with: "-")
    guard let rule = Self.all.first(where: { $0.id == id }) else { return nil }
    self = rule
  }

  private init(
    id: String, summary: String, explanation: String?, example: (wrong: String, right: String)?,
    level: String, silencing: Silencing
  ) {
    self.id = id
    self.summary = summary
    self.explanation = explanation
    self.example = example
    self.level = level
    self.silencing = silencing
  }

  private init(_ kind: Mistake.Kind) {
    let words = RuleWords(kind)
    self.init(
      id: kind.rawValue.replacing(" ", with: "-"), summary: words.summary,
      explanation: words.explanation, example: words.example, level: "error",
      silencing: .comment(word: kind.rawValue))
  }

  private init(_ id: DiagnosticID) {
    self.init(
      id: id.rawValue, summary: DiagnosticWords.summaries[id] ?? "",
      explanation: DiagnosticWords.explanations[id],
      example: id == .unusedIgnore
        ? ("$2 + 2 = 4$ <!-- nn-ignore: meant so -->", "$2 + 2 = 4$") : nil,
      level: id == .undeclaredNetwork ? "note" : id.canBeLeftAlone ? "warning" : "error",
      silencing: id.canBeLeftAlone ? .word(id.rawValue) : .never)
  }

  private static let wrong = Rule(
    id: "wrong", summary: "A number or an equation is wrong.",
    explanation:
      "Both sides were evaluated and differ, and no single slip explains it better than others.",
    example: ("$2 + 2 = 3 + 3$", "$2 + 2 = 3 + 1$"), level: "error", silencing: .comment(word: nil))

  private static let rounding = Rule(
    id: "rounding", summary: "A number is off by a rounding on the way.",
    explanation:
      "It is off by no more than rounding or cutting off an earlier number explains. It counts as a "
      + "mistake with --strict alone.",
    example: (#"$\frac{2}{3} = 0.666$"#, #"$\frac{2}{3} = 0.667$"#), level: "warning",
    silencing: .comment(word: "rounding"))

  private static let unread = Rule(
    id: "unread", summary: "A claim could not be read.",
    explanation:
      "Something in it has no value that is known here. It is no mistake; it is counted, with its "
      + "reason, and --min-coverage makes too many of them an error.",
    example: ("$3 q + 1 = 7$", "Let $q = 2$. Then $3 q + 1 = 7$."), level: "note",
    silencing: .comment(word: nil))

  /// How to have it left alone.
  private var silencingText: String {
    switch silencing {
    case .comment(let word):
      let place =
        "Write `<!-- nn-ignore: reason -->` at the end of the line, or alone before a block; "
        + "`nn-ignore-section` is for the section that it stands in, `nn-ignore-file` for the whole note. "
        + "In LaTeX that is `% nn-ignore: reason`."
      return word.map { "\(place)\n\nOr write `ignore: [\($0)]` in the configuration." } ?? place
    case .word(let word): return "Write `ignore: [\(word)]` in the configuration."
    case .never: return "It cannot be left alone: something is not read or run."
    }
  }

  private var text: String { explanation.map { "\(summary) \($0)" } ?? summary }

  /// The page of the rule, in Markdown.
  package var page: String {
    var parts = ["# \(id)", summary]
    if let explanation { parts.append(explanation) }
    if let example {
      parts += ["## Example", Self.block(example.wrong), "should be", Self.block(example.right)]
    }
    parts += ["## Silence it", silencingText]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ text: String) -> String { "```markdown\n\(text)\n```" }

  /// Writes the rule as SARIF's `reportingDescriptor`.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("name", id)
      json.key("shortDescription")
      json.object { $0.field("text", summary) }
      json.key("fullDescription")
      json.object { $0.field("text", text) }
      json.key("help")
      json.object { json in
        let example = example.map { "Example: \($0.wrong) should be \($0.right)" }
        let parts = [text, example, silencingText].compactMap(\.self)
        json.field("text", parts.joined(separator: "\n\n"))
        json.field("markdown", page)
      }
      json.key("defaultConfiguration")
      json.object { $0.field("level", level) }
    }
  }
}
