import Binding
import Foundation
import Lessons
import NoteMarkup
import SourceText
import Testing
import Verification

@Suite struct LessonRunTests {
  /// The notes that all laws are tested on.
  static let notes: [String] = {
    var notes = [
      LessonFixture.all, LessonFixture.all + "\n", "", "\n", "no directives, $1 + 1 = 3$",
      LessonFixture.all.replacing("\n", with: "\r\n"), "```nn forward\n```",
      LessonFixture.network + "```nn forward\n```", "---\ndigits: 99\n---\n",
    ]
    notes += (0..<150).map { GeneratedNotes.note(seed: $0) }
    return notes
  }()

  @Test(arguments: notes)
  func runningOnceMoreChangesNothing(note: String) {
    for marks in [true, false] {
      let once = LessonFixture.text(LessonFixture.run(note, marks: marks).bytes)
      let twice = LessonFixture.text(LessonFixture.run(once, marks: marks).bytes)
      #expect(once == twice)
    }
  }

  @Test(arguments: notes)
  func strippingTakesOutWhatRunningWrote(note: String) {
    for marks in [true, false] {
      for force in [true, false] {
        let run = LessonFixture.text(LessonFixture.run(note, marks: marks, force: force).bytes)
        let bare = LessonFixture.strip(note, force: force)
        #expect(LessonFixture.strip(run, force: force) == bare)
        #expect(LessonFixture.strip(bare, force: force) == bare)
      }
    }
  }

  /// The claims of the author with their verdicts, wherever they stand.
  private static func claims(_ text: String) -> [String] {
    let note = LessonFixture.note(text)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    return report.claims.filter { !note.formulas[$0.formula].isGenerated }
      .map { "\($0.verdict) \($0.latex)" }
  }

  @Test(arguments: notes)
  func proseClaimsTheSameAsBefore(note: String) {
    let run = LessonFixture.text(LessonFixture.run(note).bytes)
    #expect(Self.claims(run) == Self.claims(LessonFixture.strip(note)))
  }

  @Test(arguments: notes)
  func generatedClaimsAreVerified(text: String) {
    let run = LessonFixture.run(text)
    guard !run.diagnostics.contains(where: { $0.id == "edited-result" }) else { return }
    let note = Note(parsing: run.bytes)
    let report = NoteChecker.check(note, bindings: NoteBindings(reading: note))
    for claim in report.claims where note.formulas[claim.formula].isGenerated {
      #expect(claim.verdict == .verified, "\(claim.latex)")
    }
  }

  @Test(arguments: notes)
  func resultsAreNotLeftOut(note: String) {
    let left = ["marks-left-out", "results-left-out"]
    let run = LessonFixture.run(note)
    #expect(!run.diagnostics.contains { left.contains($0.id) })
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
