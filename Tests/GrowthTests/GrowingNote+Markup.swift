extension GrowingNote {
  /// The blocks of Markdown.
  static let blocks = [
    GrowingNote(each: "flat list", 150, by: "\n") { "- item \($0)" },
    GrowingNote(each: "flat list with math", 30, by: "\n") { "- item \($0) $1+1=2$" },
    GrowingNote(each: "loose list", 60) { "- item \($0)\n\n  text" },
    GrowingNote(each: "ordered list", 150, by: "\n") { "\($0 + 1). item" },
    GrowingNote(each: "nested list", 60, by: "\n") {
      String(repeating: "  ", count: $0 % 10) + "- item"
    },
    GrowingNote(each: "deep quotes", 40, by: "\n") { String(repeating: "> ", count: 40) + "\($0)" },
    GrowingNote(each: "quotes", 30) { "> quote $1+1=2$ \($0)" },
    GrowingNote("quote in quote", 100) { String(repeating: ">", count: $0) + " $1+1=2$" },
    GrowingNote(each: "tall table", 30, after: "| a | b |\n|---|---|\n", by: "\n") {
      "| $1+1=2$ | \($0) |"
    },
    GrowingNote("wide table", 30) { n in
      let rows = [" a |", "---|", " $1+1=2$ |"]
      return rows.map { "|" + String(repeating: $0, count: n) }.joined(separator: "\n")
    },
    GrowingNote(each: "tables", 20) { _ in "| a | b |\n|---|---|\n| 1 | $1+1=2$ |" },
    GrowingNote(each: "fences", 60) { "```c\nint x = \($0);\n```" },
    GrowingNote(each: "long fence", 300, after: "```c\n", by: "\n", before: "\n```") { "\($0)" },
    GrowingNote(each: "comments", 60) { "<!-- comment \($0) -->" },
    GrowingNote(each: "HTML", 40) { "<div>\n$1+\($0)=2$\n</div>" },
    GrowingNote(each: "footnotes", 20) { "text[^\($0)]\n\n[^\($0)]: note $1+1=2$" },
    GrowingNote(each: "headings", 30) {
      String(repeating: "#", count: $0 % 6 + 1) + " head\n\n$1+1=2$"
    },
    GrowingNote(each: "front matter", 200, after: "---\n", by: "\n", before: "\n---\n\n$1+1=2$") {
      "key\($0): value"
    },
    GrowingNote(each: "link definitions", 100) { "[\($0)]: https://example.org" },
    GrowingNote(each: "unclosed math", 41) { "$$ 1 + \($0)" },
    GrowingNote(each: "display math", 20) { "$$\n1 + \($0) = \($0 + 1)\n$$" },
    GrowingNote(each: "math fences", 20) { "```math\n1 + \($0) = \($0 + 1)\n```" },
    GrowingNote(each: "ignored blocks", 20) { "<!-- nn-ignore: known -->\n$1+\($0)=1$" },
    GrowingNote(each: "ignored lines", 20) { "$1+\($0)=1$ <!-- nn-ignore: known -->" },
  ]

  /// What stands in a paragraph or a line.
  static let inlines = [
    GrowingNote(each: "huge line", 30, [.run, .report], by: " ") { _ in "word $1+1=2$" },
    GrowingNote(each: "huge line of words", 1500, by: " ") { _ in "word" },
    GrowingNote(each: "huge line of mistakes", 40, [.run, .report, .fix], by: " ") {
      "$1+\($0)=1$"
    },
    GrowingNote(each: "huge paragraph", 30, by: "\n") { _ in "word $1+1=2$ and words" },
    GrowingNote(each: "dollars", 100, by: " ") { "costs $\($0) and $" },
    GrowingNote(each: "backticks", 60, by: "") {
      String(repeating: "`", count: $0 % 20 + 1) + " x"
    },
    GrowingNote(each: "links", 100, by: " ") { _ in "[a](b) *x* **y** ![i](u)" },
    GrowingNote("brackets", 300) { String(repeating: "[", count: $0) + " $1+1=2$" },
    GrowingNote(each: "wikilinks", 100, by: " ") { _ in "[[page|x]] ![[e]] ==h==" },
    GrowingNote(each: "inline comments", 60, by: " ") { "text <!-- comment \($0) --> more" },
    GrowingNote(each: "unclosed comments", 100, by: " ") { _ in "text <!-- c" },
    GrowingNote(each: "CRLF", 20, by: "\r\n") { _ in "- $1+1=2$" },
  ]
}
