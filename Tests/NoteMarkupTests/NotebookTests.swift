import SourceText
import Testing

@testable import NoteMarkup

/// Jupyter notebooks: what is read of them, and where it stands in the JSON.
@Suite struct NotebookTests {
  private func file(_ json: String) -> NoteFile { NoteFile(Array(json.utf8), kind: .notebook) }

  private func formulas(_ file: NoteFile) -> [String] {
    file.note.formulas.map {
      String(decoding: $0.text(in: file.note).bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    (#"{"cells": [{"cell_type": "markdown", "source": "a $x$"}]}"#, ["x"]),
    (#"{"cells": [{"source": ["a\n", "$x\\\\y$"], "cell_type": "markdown"}]}"#, [#"x\\y"#]),
    (#"{"cells": [{"cell_type": "code", "source": "$x$", "outputs": [{"a": [1]}]}]}"#, []),
    (#"{"cells": [{"cell_type": "raw", "source": "$x$"}]}"#, []),
    (#"{"worksheets": [{"cells": [{"cell_type": "markdown", "source": ["$x$"]}]}]}"#, ["x"]),
    (#"{"a": {"cells": [{"cell_type": "markdown", "source": "$x$"}]}, "cells": []}"#, []),
    (
      #"{"cells": [{"cell_type": "markdown", "source": "\u0024x\u00b2$ \ud83d\ude00 $y$"}]}"#,
      ["x²", "y"]
    ),
  ])
  func onlyCellsOfMarkdownAreRead(json: String, expected: [String]) {
    #expect(formulas(file(json)) == expected)
  }

  @Test(arguments: ["```", "~~~~\n", "$$\n1", "<!--", "%%\n", "> - a\n\n  $$", "<pre>"])
  func whatACellDoesNotCloseEndsWithIt(opening: String) {
    let first = JSONText.escaped("a\n\n" + opening)
    let file = file(
      #"{"cells": [{"cell_type": "markdown", "source": "\#(first)"}, "#
        + #"{"cell_type": "markdown", "source": "$x$ and $$y$$"}]}"#)
    #expect(formulas(file) == ["x", "y"])
  }

  @Test func sectionsGoOnFromCellToCell() {
    let file = file(
      #"{"cells": [{"cell_type": "markdown", "source": " # A\n\n## B"}, "#
        + #"{"cell_type": "markdown", "source": "$x$"}, "#
        + #"{"cell_type": "markdown", "source": " ## C\n\n$y$"}]}"#)
    let sections = file.note.sections
    #expect(file.note.formulas.map(\.section) == [2, 3])
    #expect(sections.map(\.parent) == [nil, nil, 1, 1])
    #expect(sections[2].range.upperBound == sections[3].range.lowerBound)
    #expect(sections[1].range.upperBound == file.note.bytes.count)
  }

  @Test func everythingHasItsPlaceInTheFile() throws {
    let json =
      #"{"cells": [{"cell_type": "markdown", "source": ["\"é\" $\\frac{1}{2}$\n", "$z$"]}]}"#
    let file = file(json)
    let places = file.note.formulas.map { file.place(of: $0.range) }
    #expect(
      places.map { String(decoding: file.bytes[$0], as: UTF8.self) } == [#"$\\frac{1}{2}$"#, "$z$"])
  }

  @Test func anEditStaysInItsString() throws {
    let json = #"{"cells": [{"cell_type": "markdown", "source": ["$\\a$\n", "$b$"]}]}"#
    let file = file(json)
    let start = file.note.formulas[0].content.lowerBound
    let edit = try #require(
      file.place(of: TextEdit(range: start..<start + 2, replacement: #"\b"c"#)))
    #expect(
      String(decoding: file.bytes.applying([edit]), as: UTF8.self)
        == #"{"cells": [{"cell_type": "markdown", "source": ["$\\b\"c$\n", "$b$"]}]}"#)
    let lines = TextEdit(range: start..<file.note.bytes.count - 1, replacement: "c")
    #expect(file.place(of: lines) == nil)
  }

  @Test(arguments: [
    ("", true), ("[]", true), ("{}", true), (#"{"cells": []}"#, false), (#"{"cells": ["#, true),
    (#"{"cells": [{"cell_type": "markdown", "source": "a"}]}"#, false),
    (#"{"cells": [{"cell_type": "markdown", "source": "a"}]"#, true),
    (#"{"cells": [{"cell_type": "markdown", "source": "a}]}"#, true),
    (#"{"cells": [{"cell_type": "markdown", "source": 3}]}"#, false),
    (#"{"cells": [1, {"cell_type": "markdown", "source": [2, "a"]}]}"#, false),
    (String(repeating: #"{"worksheets":["#, count: 100_000), true),
    (#"{"a":"# + String(repeating: "[", count: 100_000), true),
  ])
  func whatIsNoNotebookIsTold(json: String, isTold: Bool) {
    #expect(file(json).problems.isEmpty != isTold)
  }

  @Test(arguments: [#"{"cells": 3}"#, "3", #"["cells"]"#, #"{"worksheets": {"cells": []}}"#])
  func whatIsJSONWithoutCellsIsSaidToHaveNone(json: String) {
    #expect(file(json).problems.map(\.message) == ["this has no cells, so it is no notebook"])
  }

  /// Cutting a notebook anywhere gives a note whose places are all in the file.
  @Test func anyPieceOfANotebookCanBeRead() {
    let json = Array(
      #"{"cells": [{"cell_type": "markdown", "source": ["\u00e9 $\\x$\n", "\ud83d\ude00 $$y"]}]}"#
        .utf8)
    for end in json.indices {
      let file = NoteFile(Array(json[..<end]), kind: .notebook)
      for formula in file.note.formulas {
        #expect(file.place(of: formula.range).upperBound <= end)
      }
    }
  }

  @Test func linesAreThoseOfTheFile() {
    let file = file(
      "{\n\"cells\": [\n{\"cell_type\": \"markdown\", \"source\": [\n\"a\\n\",\n\"$x$\"]}]}")
    #expect(file.note.formulas.map { file.note.line(of: $0.range.lowerBound) } == [5])
  }
}
