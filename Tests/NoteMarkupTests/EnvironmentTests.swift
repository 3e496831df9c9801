import SourceText
import Testing

@testable import NoteMarkup

/// Environments of display math that stand in the text without dollars.
@Suite struct EnvironmentTests {
  private func formulas(_ markdown: String) -> [String] {
    let note = Note(parsing: Array(markdown.utf8))
    return note.formulas.map { formula in
      String(decoding: SlicedText(slices: formula.slices, of: note.bytes).bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("\\begin{equation}\nx\n\\end{equation}", ["\nx\n"]),
    ("a \\begin{align*}x\\\\\ny\\end{align*} b", ["\\begin{align*}x\\\\\ny\\end{align*}"]),
    (
      "\\begin{align}\n1\n- 2\n+ 3\n= 0\n\\end{align}",
      ["\\begin{align}\n1\n- 2\n+ 3\n= 0\n\\end{align}"]
    ),
    ("> \\begin{gather}\n> x\n> \\end{gather}", ["\\begin{gather}\nx\n\\end{gather}"]),
    ("- a\n  \\begin{multline}\n  x\n  \\end{multline}", ["\\begin{multline}\nx\n\\end{multline}"]),
    ("\\[\n1\n- 2\n\\]", ["\n1\n- 2\n"]), ("\\[\n1\n\n- 2\n\\]", []),
    ("\\begin{equation}\nx\n\n\\end{equation}", []), ("\\begin{align}x\\end{gather}", []),
    ("\\begin{itemize}$x$\\end{itemize}", ["x"]), ("`\\begin{align}x\\end{align}`", []),
    ("```\n\\begin{align}x\\end{align}\n```", []),
    (
      "$$\\begin{align}x\\end{align}$$",
      ["\\begin{align}x\\end{align}"]
    ), ("\\begin{equation}x\\end{equation} $y$", ["x", "y"]),
  ])
  func theyAreFormulas(markdown: String, expected: [String]) {
    #expect(formulas(markdown) == expected)
  }

  @Test func oneThatDoesNotEndIsTold() {
    let note = Note(parsing: Array("a \\begin{align}\nx\n\nb $y$".utf8))
    #expect(note.diagnostics.map(\.id) == [.unclosedDisplayMath])
    #expect(note.formulas.count == 1)
  }
}
