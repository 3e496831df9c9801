import SourceText
import Testing

@testable import NoteMarkup

/// LaTeX documents: what in them is math, and what is left alone.
@Suite struct LaTeXReaderTests {
  private func note(_ latex: String) -> Note { NoteFile(Array(latex.utf8), kind: .latex).note }

  private func formulas(_ latex: String) -> [String] {
    let note = note(latex)
    return note.formulas.map { String(decoding: $0.text(in: note).bytes, as: UTF8.self) }
  }

  @Test(arguments: [
    ("a $x$ b \\(y\\) \\[z\\] $$w$$", ["x", "y", "z", "w"]),
    (
      "\\begin{equation}x\\end{equation} \\begin{align}y\\end{align}",
      ["x", "\\begin{align}y\\end{align}"]
    ),
    ("$x$ % $y$\n$z$", ["x", "z"]), ("$x % $y\n + z$", ["x \n + z"]), ("\\% $x$", ["x"]),
    ("\\$5 and $x$", ["x"]), ("\\begin{verbatim}$x$\\end{verbatim}$y$", ["y"]),
    ("\\verb|$x$| $y$", ["y"]), ("\\lstinline{$x$} $y$", ["y"]),
    ("\\begin{lstlisting}[a]\n$x$\n\\end{lstlisting}\n$y$", ["y"]),
    ("\\newcommand{\\a}{1}\\begin{document}$\\a$\\end{document}$x$", ["1"]),
    ("$x$\\begin{document}$y$\\end{document}", ["y"]),
    ("% \\begin{document}\n$x$", ["x"]), ("\\iffalse $x$ \\fi $y$", ["y"]),
    ("$a\n\nb $c$", ["c"]), ("\\url{a$b} $c$ \\label{$d$}", ["c"]),
    ("$\\text{at $5$} + x$", ["\\text{at $5$} + x"]), ("# $x$\n    $y$\n- $z$", ["x", "y", "z"]),
    ("``a'' `b $x$'", ["x"]), ("$ x $", [" x "]),
  ])
  func whatIsMathIsFound(latex: String, expected: [String]) {
    #expect(formulas(latex) == expected)
  }

  @Test func sectionsNest() {
    let note = note("\\section{A}\n$x$\n\\subsection*{B $y$}\n\\section[s]{C}\n$z$")
    #expect(note.sections.map(\.level) == [0, 1 + 2, 4, 3])
    #expect(note.sections.map(\.parent) == [nil, nil, 1, nil])
    #expect(note.formulas.map(\.section) == [1, 2, 3])
  }

  @Test func itemsAndParagraphsAreBlocks() {
    let note = note(
      "$a$ $b$\n\n$c$\n\\begin{itemize}\n\\item $d$\n\n$e$\n\\begin{enumerate}\n\\item $f$\n"
        + "\\end{enumerate}\n\\item $g$\n\\end{itemize}\n$h$")
    let blocks = note.formulas.map(\.block.index)
    #expect(blocks == [0, 0, 1, 2, 2, 3, 4, 5])
    #expect(note.blocks[3].parent == BlockID(2))
    for formula in note.formulas {
      let range = note.blocks[formula.block].range
      #expect(range.lowerBound <= formula.range.lowerBound)
      #expect(formula.range.upperBound <= range.upperBound)
    }
  }

  @Test(
    arguments: [
      ("$x$ % nn-ignore: why\n$y$", ["why", nil]),
      ("% nn-ignore: why\n$x$\n$y$\n\n$z$", ["why", "why", nil]),
      ("% nn-ignore: why\n\n$x$\n\n$y$", ["why", nil]),
      ("$x$\n% nn-ignore-file: why\n\n\\section{A} $y$", ["why", "why"]),
      (
        "$w$\\section{A} $x$\n% nn-ignore-section: why\n\\subsection{B} $y$\n\\section{C} $z$",
        [nil, "why", "why", nil]
      ),
    ] as [(String, [String?])])
  func commentsLeaveFormulasAlone(latex: String, expected: [String?]) {
    #expect(note(latex).formulas.map(\.ignoreReason) == expected)
  }

  @Test(arguments: [
    "$x", "$$x$", "\\[x", "\\begin{align}x", "\\begin{verbatim}", "\\verb", "\\", "%",
    "\\section{", "\\section[", "\\begin", "\\begin{", "\\end{itemize}\\item", "\\newcommand{\\a",
  ])
  func anythingCanBeRead(latex: String) {
    _ = note(latex)
    _ = note("\\begin{document}" + latex)
  }
}
