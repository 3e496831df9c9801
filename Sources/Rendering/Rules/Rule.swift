import Verification

/// A rule: what a kind of finding is, with an example and what to do about it.
///
/// `nabla rule`, the pages of the documentation and SARIF's help show the same.
package struct Rule: Sendable {
  /// The name in reports: `decimal-slip`.
  package let id: String
  /// What it is, in one sentence.
  package let summary: String
  /// More about it, in a few sentences.
  package let explanation: String
  /// Markdown with one such finding, and what it should be.
  package let example: (wrong: String, right: String)
  /// How severe it is: SARIF's `error`, `warning` or `note`.
  let level: String
  /// The word with which the configuration leaves it alone; nil where there is none of its own.
  private let word: String?

  /// All rules, in the order of reports.
  package static let all: [Rule] = Mistake.Kind.allCases.map(Rule.init) + [wrong, rounding, unread]

  /// The rule of a name, with blanks or hyphens.
  package init?(named name: String) {
    let id = name.lowercased().replacing(" ", with: "-")
    guard let rule = Self.all.first(where: { $0.id == id }) else { return nil }
    self = rule
  }

  private init(
    id: String, summary: String, explanation: String, example: (wrong: String, right: String),
    level: String, word: String?
  ) {
    self.id = id
    self.summary = summary
    self.explanation = explanation
    self.example = example
    self.level = level
    self.word = word
  }

  private init(_ kind: Mistake.Kind) {
    let words = RuleWords(kind)
    self.init(
      id: kind.rawValue.replacing(" ", with: "-"), summary: words.summary,
      explanation: words.explanation, example: words.example, level: "error", word: kind.rawValue)
  }

  private static let wrong = Rule(
    id: "wrong", summary: "A number or an equation is wrong.",
    explanation:
      "Both sides were evaluated and differ, and no single slip explains it better than others.",
    example: ("$2 + 2 = 3 + 3$", "$2 + 2 = 3 + 1$"), level: "error", word: nil)

  private static let rounding = Rule(
    id: "rounding", summary: "A number is off by a rounding on the way.",
    explanation:
      "It is off by no more than rounding or cutting off an earlier number explains. It counts as a "
      + "mistake with --strict alone.",
    example: (#"$\frac{2}{3} = 0.666$"#, #"$\frac{2}{3} = 0.667$"#), level: "warning",
    word: "rounding")

  private static let unread = Rule(
    id: "unread", summary: "A claim could not be read.",
    explanation:
      "Something in it has no value that is known here. It is no mistake; it is counted, with its "
      + "reason, and --min-coverage makes too many of them an error.",
    example: ("$3 q + 1 = 7$", "Let $q = 2$. Then $3 q + 1 = 7$."), level: "note", word: nil)

  /// How to have it left alone.
  package var silencing: String {
    let comment = "<!-- nn-ignore: reason -->"
    let place = "Write `\(comment)` at the end of the line, or alone before a block"
    guard let word else { return "\(place)." }
    return "\(place), or `ignore: [\(word)]` in the configuration."
  }

  /// The page of the rule, in Markdown.
  package var page: String {
    """
    # \(id)

    \(summary)

    \(explanation)

    ## Example

    ```markdown
    \(example.wrong)
    ```

    should be

    ```markdown
    \(example.right)
    ```

    ## Silence it

    \(silencing)

    """
  }

  /// Writes the rule as SARIF's `reportingDescriptor`.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("name", id)
      json.key("shortDescription")
      json.object { $0.field("text", summary) }
      json.key("fullDescription")
      json.object { $0.field("text", "\(summary) \(explanation)") }
      json.key("help")
      json.object { json in
        json.field(
          "text",
          "\(summary) \(explanation)\n\nExample: \(example.wrong) should be \(example.right)\n\n\(silencing)"
        )
        json.field("markdown", page)
      }
      json.key("defaultConfiguration")
      json.object { $0.field("level", level) }
    }
  }
}
