import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct MaskFinderTests {
  @Test(arguments: [
    Expectation("$$x$$", ["x"]),
    Expectation("a $$x$$ b $$ y $$", ["x", " y "]),
    Expectation("$$\n1 + 1\n= 2\n+ 0\n- 0\n= 3\n$$", ["\n1 + 1\n= 2\n+ 0\n- 0\n= 3\n"]),
    Expectation("$$\na\n===\n$$\n$y$", ["\na\n===\n", "y"]),
    Expectation(
      "$$\n# a\n> b\n* c\n1. d\n<div>\n***\n$$ and $y$",
      [
        "\n# a\n> b\n* c\n1. d\n<div>\n***\n", "y",
      ]),
    Expectation("$$\n```\n$$\n\n$y$", ["\n```\n", "y"]),
    Expectation("a: $$ x\n- y $$ b", [" x\n- y "]),
    Expectation("$$\na\n\nb\n$$", ["\na\n\nb\n"]),
    Expectation("$$a\n\n= b.$$\n\n$c$", ["a\n\n= b.", "c"]),
    Expectation("- a $$\n\n  b\n  $$", ["\n\nb\n"]),
    Expectation("> $$\n> a\n>\n> = b\n> $$", ["\na\n\n= b\n"]),
    Expectation("\\[\n1\n= 1\n\\]", ["\n1\n= 1\n"]),
    Expectation("$$\na $$ $$\n- b\n$$", ["\na ", "\n- b\n"]),
  ])
  func displayMathHidesItsLinesFromMarkdown(_ expectation: Expectation) {
    let note = Note(expectation.note)
    #expect(note.contents == expectation.found)
    #expect(note.diagnostics == [])
    #expect(note.sections.count == 1)
  }

  @Test(arguments: [
    Expectation("a $$ 1 + 1 = 3\n\nb $2 + 2 = 5$", ["2 + 2 = 5"]),
    Expectation("a $$ b $x$\n\n$$ c $$ and $y$", [" c ", "y"]),
    Expectation("- $$ a\n- b $x$", ["x"]),
    Expectation("- $$\n  a\n\nb $$ c $x$ $$", [" c $x$ "]),
    Expectation("> $$ a\n\nb $x$", ["x"]),
    Expectation("> $$\n\n$$y$$", ["y"]),
    Expectation("# $$ a\n\n$x$", ["x"]),
    Expectation("a $$ b\n# c\n$x$", ["x"]),
    Expectation("a $$ b\n```\n$$\n```\n$x$", ["x"]),
    Expectation("| $$ a | $x$ |\n|---|---|\n| b | $$y$$ |", ["x", "y"]),
  ])
  func unclosedDisplayMathEndsWithItsBlock(_ expectation: Expectation) {
    let note = Note(expectation.note)
    #expect(note.contents == expectation.found)
    #expect(note.diagnostics.first?.id == .unclosedDisplayMath)
    #expect(note.diagnostics.first.map { note.text($0.range) } == "$$")
  }

  @Test(arguments: [
    Expectation("```\n$$\n```\n\n$x$\n\n$$y$$", ["x", "y"]),
    Expectation("    $$\n\na\n\n    $$\n\n$$y\n= z$$", ["y\n= z"]),
    Expectation("<pre>\n$$\n# a\n$$\n</pre>\n\n$x$", ["x"]),
    Expectation("- ```\n  $$\n\n$$\n= x\n$$", ["\n= x\n"]),
    Expectation("  ```\n  $$\n  ```\n$$\n= x\n$$", ["\n= x\n"]),
    Expectation("> ```\n> $$\n\n$$\n= x\n$$", ["\n= x\n"]),
    Expectation("    %% a\n\n$x$\n\n    %%", ["x"]),
    Expectation("<!-- $$ -->\n\n$$x\n= y$$", ["x\n= y"]),
    Expectation("`$$` and $$x$$", ["x"]),
    Expectation("- a\n\n  ```\n  code\n\nb\n\n$$\n- x\n$$", ["\n- x\n"]),
  ])
  func dollarsInCodeOpenNothing(_ expectation: Expectation) {
    let note = Note(expectation.note)
    #expect(note.contents == expectation.found)
    #expect(note.diagnostics == [])
  }
}
