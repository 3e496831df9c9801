import MathNotation

extension Doubts {
  /// The page of all doubts and of all other reasons why a claim is unread, for the documentation.
  ///
  /// A test records it, so that it is always what the code does.
  static var page: String {
    var lines = [
      "# Doubts", "",
      "What keeps a claim from being called wrong, and why claims are left unread.", "",
      "## Overview", "",
      "A link of a chain is judged by the values of its sides, in the reading that suits it best. Where",
      "they disagree, these doubts are weighed in order; the first that holds leaves the claim unread.",
      "`nabla check --why` tells which one it was. Each is a file in `Sources/Verification/Doubts`.",
      "",
    ]
    for doubt in all {
      lines += [
        "### \(doubt.id)", "", "\(doubt.condition)", "",
        "- It says: *\(doubt.reason.explanation)*.",
      ]
      lines.append("- Counted as: *\(doubt.reason.summary)*.")
      let withdrawn = doubt.withdrawsRounding ? "a wrong link, and a rounding" : "a wrong link"
      lines += ["- It spares \(withdrawn).", "- For example:", "", "  ```md"]
      lines += doubt.example.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "" : "  \($0)"
      }
      lines += ["  ```", ""]
    }
    lines += ["## Reasons that are no doubts", ""]
    lines.append("A side of these claims has no value, or the two values are nothing to compare.")
    lines.append("")
    for reason in UnreadReason.ofSides {
      let words = reason.explanation
      lines.append(
        words == reason.summary ? "- *\(words)*" : "- *\(words)*, counted as *\(reason.summary)*")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
