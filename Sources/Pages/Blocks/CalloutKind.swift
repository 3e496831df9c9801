/// The looks of callouts, by the words that Obsidian knows.
enum CalloutKind {
  private static let looks: [String: String] = [
    "abstract": "info", "summary": "info", "tldr": "info", "info": "info", "todo": "info",
    "note": "info",
    "tip": "good", "hint": "good", "important": "good", "success": "good", "check": "good",
    "done": "good",
    "question": "care", "help": "care", "faq": "care", "warning": "care", "caution": "care",
    "attention": "care", "failure": "bad", "fail": "bad", "missing": "bad", "danger": "bad",
    "error": "bad",
    "bug": "bad", "example": "info", "quote": "plain", "cite": "plain",
  ]

  /// The class of a callout; what nobody knows looks like a note.
  static func className(of word: String) -> String { looks[word] ?? "info" }
}
