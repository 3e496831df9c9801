import SourceText
import Testing

@testable import NoteMarkup

/// Macros that a note defines: what is read in their place, and where that stands.
@Suite struct MacroTests {
  private func texts(_ markdown: String) -> [String] {
    let note = Note(parsing: Array(markdown.utf8))
    return note.formulas.map { String(decoding: $0.text(in: note).bytes, as: UTF8.self) }
  }

  @Test(arguments: [
    (#"\newcommand{\half}{\frac{1}{2}} $\half + x$"#, [#"\frac{1}{2} + x"#]),
    (#"\newcommand\sq[1]{(#1)^2} $\sq{3} \sq x$"#, ["(3)^2 (x)^2"]),
    (#"\newcommand*{\add}[2][1]{#1+#2} $\add{2} \add[3]{4}$"#, ["1+2 3+4"]),
    (#"\def\pair#1#2{#1,#2} $\pair{a}b$"#, ["a,b"]),
    (#"\DeclareMathOperator*{\am}{arg\,max} $\am x$"#, [#"\operatorname{arg\,max} x"#]),
    (#"\let\eps=\varepsilon $\eps x$"#, [#"\varepsilon x"#]),
    (#"$\newcommand{\a}{1}\a + 1$ and $\a$"#, ["1 + 1", "1"]),
    (#"\newcommand{\a}{\b} \newcommand{\b}{2} $\a$"#, ["2"]),
    (#"\newcommand{\a}{\alpha} $\a x \a{}x$"#, [#"\alpha x \alpha{}x"#]),
    (#"\newcommand{\a}{1} $\a$ \renewcommand{\a}{2} $\a$"#, ["1", "2"]),
    (#"$\a$ \newcommand{\a}{1}"#, ["1"]),
    (#"\newcommand{\a}{1} `\newcommand{\a}{2}` $\a$"#, ["1"]),
    (#"\newcommand{\a}[1]{#1} $\a$"#, [#"\a"#]), (#"\newcommand{\a} $\a$"#, [#"\a"#]),
    (#"\def\a(#1){#1} $\a(3)$"#, [#"\a(3)"#]), (#"$a \\ b$"#, [#"a \\ b"#]),
    (
      "---\nmath:\n  \"\\\\R\": \"\\\\mathbb{R}\"\nmore: 1\n---\n$x \\in \\R$",
      [#"x \in \mathbb{R}"#]
    ),
    ("---\nmacros:\n  '\\v': '\\vec{#1}'\n---\n$\\v{x}$", [#"\vec{x}"#]),
  ])
  func macrosAreWrittenOut(markdown: String, expected: [String]) {
    #expect(texts(markdown) == expected)
  }

  @Test(arguments: [
    // What is read, where it stands, and whether it may be edited there.
    (#"\newcommand{\half}{\frac12} $\half + 3$"#, "12", #"\half"#, false),
    (#"\newcommand{\half}{\frac12} $\half + 3$"#, "3", "3", true),
    (#"\newcommand{\n}[1]{(0-#1)} $\n{34} + 5$"#, "34", "34", true),
    (#"\newcommand{\n}[1]{(0-#1)} $\n{34} + 5$"#, "0", #"\n{34}"#, false),
    (#"\newcommand{\sq}[1]{#1 \cdot #1} $\sq{3}$"#, "3", "3", false),
    (#"\newcommand{\a}[1]{#1+1} \newcommand{\b}[1]{\a{#1}} $\b{7}$"#, "7", "7", true),
  ])
  func aTokenKnowsItsPlace(markdown: String, token: String, place: String, isEditable: Bool) throws
  {
    let note = Note(parsing: Array(markdown.utf8))
    let text = note.formulas[0].text(in: note)
    let wanted = Array(token.utf8)
    let start = try #require(
      text.bytes.indices.first { text.bytes[$0...].starts(with: wanted) })
    let range = start..<start + wanted.count
    #expect(String(decoding: note.bytes[text.noteRange(range)], as: UTF8.self) == place)
    #expect(text.isEditable(range) == isEditable)
  }

  @Test(arguments: [
    #"\def\a{\a\a} $\a$"#, #"\def\a{\b\b}\def\b{\a\a} $\a \b$"#,
    #"\newcommand{\a}[1]{\a{#1#1}} $\a{xxxxxxxx}$"#,
  ])
  func whatNeverEndsIsBounded(markdown: String) throws {
    let text = try #require(texts(markdown).first)
    #expect(text.utf8.count < 10_000)
  }

  @Test func placesOfExpandedTextLieInTheNote() {
    let markdown = #"\newcommand{\a}[2]{#2 + \frac{#1}{#2}} > $\a{1}{\a{2}{3}} = \a 45$"#
    let note = Note(parsing: Array(markdown.utf8))
    let (formula, text) = (note.formulas[0], note.formulas[0].text(in: note))
    for start in text.bytes.indices {
      for end in start...text.bytes.count {
        let range = text.noteRange(start..<end)
        #expect(formula.content.lowerBound <= range.lowerBound)
        #expect(range.upperBound <= formula.content.upperBound)
      }
    }
  }
}
