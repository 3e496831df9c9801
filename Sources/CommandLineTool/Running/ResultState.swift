import Lessons
import NoteMarkup
import Rendering
import SourceText
import Verification
import Workspace

/// Whether the results in a note are those that its directives give now.
struct ResultState {
  /// Where they are not, and what else is wrong with the run.
  let diagnostics: [Diagnostic]
  let status: ExitStatus

  /// Runs the directives of a note; nothing is written.
  init(of note: LoadedNote, _ context: NoteContext) {
    guard !note.note.directives.isEmpty || !note.note.resultRegions.isEmpty else {
      (diagnostics, status) = ([], .well)
      return
    }
    var options = LessonRun.Options(marks: false)
    options.limits = context.limits
    options.files = context.lessons.files(beside: note.path)
    options.drawings = DrawingFiles(of: note.path).link
    let run = LessonRun(note.note, options: options)
    let known = Set(note.placedDiagnostics)
    let outdated = run.changes(in: note.note).map { edit in
      Diagnostic(
        id: .outdatedResult, severity: .warning, range: edit.range,
        message: "the result here is out of date",
        hint: "nabla run --in-place brings it up to date")
    }
    diagnostics = (run.diagnostics.filter { !known.contains($0) } + outdated).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    var status = ExitStatus.well
    if run.needsAttention || !outdated.isEmpty { status = .mistakes }
    if run.hasErrors { status = .unreadable }
    self.status = status
  }
}
