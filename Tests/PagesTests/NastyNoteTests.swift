import Testing

@testable import Pages

@Suite struct NastyNoteTests {
  private static let fragments = [
    "$1+1=3$", "$$\\frac{1}{2", "$$", "<b>", "</b>", "<details>", "</details>", "<script>",
    "</script>", "==", "~~",
    "*", "**", "`", "```", "```nn network\n", "> ", "- ", "- [ ] ", "\n", "\n\n",
    "| a | b |\n|---|---|\n| c |", "[^1]",
    "[^1]: x", "[[a|b]]", "![[c.png|3]]", "<!--", "-->", "%%", "<div", " onclick=\"x\">", "&lt;",
    "&#60;script>",
    "[x](javascript:y)", "> [!note]- t\n", "\u{10FFFE}1\u{10FFFF}", "# h\n", "\\", "\u{202E}",
    "<!-- nn:begin x -->\n",
    "<!-- nn:end -->\n", "<p>", "<table><tr><td>", "</main>", "    ", "a", "\\begin{aligned}", "&",
    "\\\\", "\u{0}",
  ]

  @Test(arguments: 0..<200)
  func tagsAreBalancedAndNoneIsOfTheNotesOwnMaking(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var note = ""
    for _ in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      note += Self.fragments[Int(state >> 33) % Self.fragments.count]
    }
    let html = PageText.blocks(of: note)
    #expect(Self.isBalanced(html), "\(note)")
    for forbidden in ["<script", "<div onclick", "<main", "</main", "href=\"javascript", "\u{0}"] {
      #expect(!html.contains(forbidden), "\(note)")
    }
  }

  /// Whether every element is closed where it should be.
  private static func isBalanced(_ html: String) -> Bool {
    var open: [Substring] = []
    for match in html.matches(of: /<(\/?)([a-z0-9]+)(?:[^>]*[^>\/])?>/) {
      let name = match.output.2
      if ["br", "hr", "img", "wbr"].contains(name) { continue }
      if match.output.1.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        return false
      }
    }
    return open.isEmpty
  }
}
