import Binding
import Foundation
import Lessons
import NoteMarkup
import SourceText
import Testing
import Verification

/// A note, and what came of running it.
struct RunCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  /// With and without marks.
  let runs: [(marks: Bool, text: String, ids: Set<String>)]

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
    runs = [true, false].map { marks in
      let run = LessonFixture.run(text, marks: marks)
      return (marks, LessonFixture.text(run.bytes), Set(run.diagnostics.map(\.id)))
    }
  }

  var testDescription: String { name }

  /// What the laws are tested on.
  static let all: [RunCase] = {
    let fixed = [
      LessonFixture.all, LessonFixture.all + "\n", "", "\n", "no directives, $1 + 1 = 3$",
      LessonFixture.all.replacing("\n", with: "\r\n"), "```nn forward\n```",
      LessonFixture.network + "```nn forward\n```", "---\ndigits: 99\n---\n",
    ].enumerated().map { RunCase("fixed \($0)", $1) }
    return fixed + (0..<100).map { RunCase("seed \($0)", GeneratedNotes.note(seed: $0)) }
  }()
}

@Suite struct LessonRunTests {
  @Test(arguments: RunCase.all)
  func runningOnceMoreChangesNothing(note: RunCase) {
    for run in note.runs {
      #expect(LessonFixture.text(LessonFixture.run(run.text, marks: run.marks).bytes) == run.text)
    }
  }

  @Test(arguments: RunCase.all)
  func strippingTakesOutWhatRunningWrote(note: RunCase) {
    let bare = LessonFixture.strip(note.text)
    for run in note.runs { #expect(LessonFixture.strip(run.text) == bare) }
    #expect(LessonFixture.strip(bare) == bare)
    let forced = LessonFixture.strip(note.text, force: true)
    let run = LessonFixture.text(LessonFixture.run(note.text, force: true).bytes)
    #expect(LessonFixture.strip(run, force: true) == forced)
  }

  /// The claims of the author with their verdicts, wherever they stand.
  private static func claims(_ text: String) -> [String] {
    let note = LessonFixture.note(text)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    return report.claims.filter { !note.formulas[$0.formula].isGenerated }
      .map { "\($0.verdict) \($0.latex)" }
  }

  @Test(arguments: RunCase.all)
  func proseClaimsTheSameAsBefore(note: RunCase) {
    let bare = Self.claims(LessonFixture.strip(note.text))
    for run in note.runs { #expect(Self.claims(run.text) == bare) }
  }

  @Test(arguments: RunCase.all)
  func generatedClaimsAreVerified(run: RunCase) {
    guard let text = run.runs.first?.text, !run.runs[0].ids.contains("edited-result") else {
      return
    }
    let note = LessonFixture.note(text)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    for claim in report.claims where note.formulas[claim.formula].isGenerated {
      #expect(claim.verdict == .verified, "\(claim.latex)")
    }
  }

  /// Only an open fence at the end of a note keeps footnotes out.
  @Test(arguments: RunCase.all)
  func resultsAndMarksAreNotLeftOut(note: RunCase) {
    for run in note.runs {
      #expect(run.ids.isDisjoint(with: ["marks-left-out", "results-left-out"]))
      let isOpen = note.text.contains("```\nopen") || run.ids.contains("unclosed-directive")
      #expect(!run.ids.contains("footnotes-left-out") || isOpen)
    }
  }

  @Test(.enabled(if: KaTeX.isInstalled, "node or libjs-katex is not installed"))
  func everyFormulaRenders() throws {
    let run = LessonFixture.run(LessonFixture.all)
    let (output, isWell) = try KaTeX.render(Note(parsing: run.bytes))
    #expect(isWell, "\(output)")
  }

  @Test func everyResultIsThere() {
    let run = LessonFixture.run(LessonFixture.all)
    let note = Note(parsing: run.bytes)
    #expect(run.diagnostics.isEmpty)
    let withResults = note.directives.filter { !$0.isGenerated }.count - 1
    #expect(note.resultRegions.count == withResults + 1)
  }
}
