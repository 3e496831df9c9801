import Binding
import Foundation
import NoteMarkup
import Rendering
import SourceText
import TestSupport
import Testing
import Verification

@testable import Workspace

/// What holds for files of every kind: places are exact, a fix changes nothing else, and fixing twice is
/// fixing once.
@Suite struct FileKindLawTests {
  /// A file of a kind with mistakes in it, and what it is when they are mended.
  struct Sample: CustomTestStringConvertible, Sendable {
    let kind: FileKind
    let text: String
    var testDescription: String { "\(kind)" }

    init(_ kind: FileKind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  static let samples: [Sample] = [
    Sample(
      .markdown, "# Größe\r\n\r\n> - $2 \\cdot 3 + 1 = 6 + 1 = 8$ 😀\r\n\r\n\\\\(10^2 = 1000\\\\)\n"),
    Sample(
      .markdown, "\\newcommand{\\h}[1]{\\frac{#1}{2}}\n\n$\\h{3} = 1.6$, $1.25 + \\h{1} = 17.5$\n"),
    Sample(.markdown, ":::{math}\n0.5 \\cdot 0.25 &= 1.25\n:::\n\n{math}`4.37 + 1 = 5.73`\n"),
    Sample(.markdown, "\\begin{align}\n4.37 \n+ 1 &= 5.73\n\\end{align}\n"),
    Sample(
      .quarto,
      "---\ntitle: a\n---\n\n```{r}\nx <- 2 # $1+1=3$\n```\n\n$$\n4.37 + 1 = 5.73\n$$ {#eq}\n"),
    Sample(.rMarkdown, "Inline `r 1+1` and $4.37 + 1 = 5.73$.\n"),
    Sample(
      .notebook,
      """
      {"nbformat": 4, "cells": [{"cell_type": "code", "source": ["# $1+1=3$\\n"]},
       {"cell_type": "markdown", "source": ["\\u00e9 \\"q\\" $\\\\frac{1}{8} + 1.25 = 13.75$\\n",
        "$$\\n", "4.37 + 1 = 5.73\\n", "$$"]}, {"cell_type": "markdown", "source": "$4.37\\n+ 1 = 5.73$"}]}
      """),
    Sample(
      .latex,
      "\\documentclass{article}\n\\newcommand{\\h}{\\frac12}\n\\begin{document}\n% $1+1=3$\n"
        + "\\begin{align}\n4.37 + 1 % 2\n&= 5.73\n\\end{align}\n\\verb|$1+1=3$| $\\h + 1.25 = 17.5$\n"
        + "\\end{document}\n$1+1=3$\n"),
  ]

  private func check(_ bytes: [UInt8], _ kind: FileKind) -> CheckedNote {
    let library = LessonLibrary(given: [], folders: [], limits: EngineLimits())
    return LoadedNote(
      NoteFile(bytes, kind: kind), at: FilePath("-"), limits: EngineLimits(), lessons: library
    ).checked()
  }

  @Test(arguments: samples)
  func aMistakeStandsWhereItIsSaidTo(sample: Sample) {
    let note = check(Array(sample.text.utf8), sample.kind)
    #expect(!note.report.mistakes.isEmpty)
    for mistake in note.report.mistakes {
      #expect(String(decoding: note.bytes[mistake.range], as: UTF8.self) == mistake.token)
    }
    for claim in note.report.claims { #expect(claim.range.upperBound <= note.bytes.count) }
  }

  @Test(arguments: samples)
  func aFixChangesNothingElse(sample: Sample) {
    let bytes = Array(sample.text.utf8)
    let plan = FixPlan(check(bytes, sample.kind).report, takesSuggested: true)
    #expect(!plan.edits.isEmpty)
    let mended = bytes.applying(plan.edits)
    // What stands around the edits is the same, byte for byte.
    var (old, new) = (bytes[...], mended[...])
    var last = 0
    for edit in plan.edits {
      let length = edit.range.lowerBound - last
      #expect(old.prefix(length).elementsEqual(new.prefix(length)))
      old = old.dropFirst(length + edit.range.count)
      new = new.dropFirst(length + edit.replacement.utf8.count)
      last = edit.range.upperBound
    }
    #expect(old.elementsEqual(new))
    for part in ["1+1=3", "\\documentclass", "\"nbformat\": 4", "x <- 2", "\\r\\n", "\\u00e9"] {
      #expect(sample.text.contains(part) == String(decoding: mended, as: UTF8.self).contains(part))
    }
  }

  @Test(arguments: samples)
  func whatIsMendedHoldsAndIsMendedOnce(sample: Sample) {
    let bytes = Array(sample.text.utf8)
    let mended = bytes.applying(
      FixPlan(check(bytes, sample.kind).report, takesSuggested: true).edits)
    let again = check(mended, sample.kind).report
    #expect(again.count(.wrong) == 0)
    #expect(FixPlan(again, takesSuggested: true).edits.isEmpty)
    #expect(again.claims.count == check(bytes, sample.kind).report.claims.count)
  }

  @Test func aMendedNotebookIsJSONWithTheSameCells() throws {
    for sample in Self.samples where sample.kind == .notebook {
      let bytes = Array(sample.text.utf8)
      let mended = bytes.applying(
        FixPlan(check(bytes, .notebook).report, takesSuggested: true).edits)
      let (old, new) = try (cells(bytes), cells(mended))
      #expect(old.count == new.count)
      #expect(old[0] == new[0])
      #expect(new[1] != old[1])
    }
  }

  private func cells(_ bytes: [UInt8]) throws -> [NSDictionary] {
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    let notebook = try #require(object as? [String: Any])
    return try #require(notebook["cells"] as? [NSDictionary])
  }

  /// However a file is cut or spoiled, everything that is told stands in it.
  @Test(arguments: samples)
  func anyPieceOfAFileCanBeRead(sample: Sample) {
    let bytes = Array(sample.text.utf8)
    for end in stride(from: 0, to: bytes.count, by: 3) {
      let note = check(Array(bytes[..<end]), sample.kind)
      for claim in note.report.claims { #expect(claim.range.upperBound <= end) }
      for diagnostic in note.report.diagnostics { #expect(diagnostic.range.upperBound <= end) }
      let edits = FixPlan(note.report, takesSuggested: true).edits
      for edit in edits { #expect(edit.range.upperBound <= end) }
    }
  }
}
