import Binding
import Lessons
import NeuralNet
import NoteMarkup
import Rendering
import SourceText
import TestSupport
import Verification

/// What a command does with a note, without files.
enum GrowthCommand: String {
  case check
  case run
  case rerun
  case fix
  case report
  case solve
  case worksheet
  case grade
  /// Marks a sheet on which all answers are wrong.
  case regrade
  case values
  case step
  case explain
  case with

  /// Does it to a note, and tells how much is read and written.
  func perform(on text: String) throws -> Int {
    let (read, written) = try size(of: text)
    return read + written
  }

  private func size(of text: String) throws -> (read: Int, written: Int) {
    let note = Note(text)
    let bindings = NoteBindings(reading: note)
    switch self {
    case .check: return (text.utf8.count, checked(note, bindings).report.claims.count)
    case .run: return (text.utf8.count, LessonRun(note).bytes.count)
    case .rerun:
      let first = LessonRun(note).bytes
      let second = LessonRun(Note(parsing: first)).bytes
      return (
        text.utf8.count + first.count, second.count + Strip(Note(parsing: second)).bytes.count
      )
    case .fix:
      let edits = FixPlan(checked(note, bindings).report, takesSuggested: true).edits
      let diff = UnifiedDiff(path: "note.md", bytes: note.bytes, edits: edits).text
      return (text.utf8.count, diff.count + note.bytes.applying(edits).count)
    case .report: return (text.utf8.count, reports(of: checked(note, bindings)))
    case .solve:
      return (text.utf8.count, try Solution(bindings).markdown.utf8.count)
    case .worksheet:
      return (text.utf8.count, try Worksheet(bindings).markdown.utf8.count)
    case .grade:
      let sheet = try Worksheet(bindings).markdown
      let grade = try Grade(Note(sheet), bindings: bindings)
      return (text.utf8.count + sheet.utf8.count, grade.answers.count)
    case .regrade:
      let sheet = try Worksheet(bindings).markdown
        .replacing("\\boxed{?}", with: "0.7773")
      let grade = try Grade(Note(sheet), bindings: bindings)
      let reasons = grade.answers.reduce(0) { $0 + ($1.reason?.utf8.count ?? 0) }
      return (text.utf8.count + sheet.utf8.count, grade.answers.count + reasons)
    case .values:
      let count = bindings.networks.reduce(0) {
        $0 + $1.values.allQuantities().count + $1.values.allDerivatives().count
      }
      return (text.utf8.count, count)
    case .step: return (text.utf8.count, PlainSteps(bindings.networks, decimals: 6).text.utf8.count)
    case .explain: return (text.utf8.count, Explanation("E_total", in: bindings).text.utf8.count)
    case .with:
      let other = Note("$1 + 1 = 2$\n\n" + text.split(separator: "```").suffix(1).joined())
      let report = NoteChecker.check(
        other, bindings: NoteBindings(reading: other), imported: bindings)
      return (text.utf8.count, report.claims.count)
    }
  }

  private func checked(_ note: Note, _ bindings: NoteBindings) -> CheckedNote {
    CheckedNote(
      path: "note.md", bytes: note.bytes, lineTable: note.lineTable,
      report: NoteChecker.check(note, bindings: bindings))
  }

  private func reports(of note: CheckedNote) -> Int {
    let reports: [any CheckReport] = [
      TextReport(style: TextStyle(), isForSeveral: false, showsUnread: true), JSONReport(),
      GitHubReport(isStrict: true, showsUnread: true), JUnitReport(isStrict: true),
      SARIFReport(version: "1", isStrict: true, showsUnread: true),
    ]
    let known = note.fingerprints(withRounding: true)
    return known.count + reports.reduce(0) { $0 + $1.part(of: note).count }
  }
}
