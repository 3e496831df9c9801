import Rendering

/// What is told on hovering, before it is known how.
struct HoverText {
  /// Sentences without a full stop, one a line.
  var lines: [String] = []
  /// Text that is set as it is.
  var code: String?
  private var verdict: String?

  init(lines: [String] = [], code: String? = nil) {
    self.lines = lines
    self.code = code
  }

  /// Begins with a verdict, and what is said about it.
  mutating func add(_ verdict: String, _ message: String?) {
    self.verdict = verdict
    if let message { lines.append(message) }
  }

  /// The whole text; what comes from the note is code in Markdown, so that no sign in it means anything.
  func text(isMarkdown: Bool) -> String {
    guard isMarkdown else {
      return ([verdict].compactMap(\.self) + lines + [code].compactMap(\.self))
        .joined(separator: "\n")
    }
    var parts: [String] = []
    if let verdict { parts.append("**\(verdict)**") }
    if !lines.isEmpty { parts.append(Self.fenced(lines.joined(separator: "\n"))) }
    if let code { parts.append(Self.fenced(code)) }
    return parts.joined(separator: "\n\n")
  }

  private static func fenced(_ text: String) -> String {
    let lines = PrintableText.lines(text)
    var fence = "```"
    while lines.contains(fence) { fence += "`" }
    return "\(fence)text\n\(lines)\(lines.hasSuffix("\n") ? "" : "\n")\(fence)"
  }
}
