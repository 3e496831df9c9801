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
    let files = DrawingFiles(of: note.path)
    options.drawings = files.link
    let run = LessonRun(note.note, options: options)
    let known = Set(note.placedDiagnostics)
    let outdated = run.changes(in: note.note).map { edit in
      Diagnostic(
        id: .outdatedResult, severity: .warning, range: edit.range,
        message: "the result here is out of date",
        hint: "nabla run --in-place brings it up to date")
    }
    let drawings = Self.outdatedDrawings(of: run, in: files)
    diagnostics = (run.diagnostics.filter { !known.contains($0) } + outdated + drawings).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    var status = ExitStatus.well
    if run.needsAttention || !outdated.isEmpty || !drawings.isEmpty { status = .mistakes }
    if run.hasErrors { status = .unreadable }
    self.status = status
  }

  /// What is to be told of drawings whose files are not what the directives draw now; it has no place in the note.
  private static func outdatedDrawings(of run: LessonRun, in files: DrawingFiles) -> [Diagnostic] {
    run.drawings.compactMap { drawing in
      let message: String
      do throws(FileProblem) {
        let (outcome, path) = try files.state(of: drawing)
        switch outcome {
        case .current: return nil
        case .outOfDate: message = "the drawing \(path.text) is out of date"
        case .edited: message = "the drawing \(path.text) was changed by hand"
        }
      } catch {
        message = "the drawing \(drawing.fileName): \(error.message)"
      }
      return Diagnostic(
        id: .outdatedResult, severity: .warning, range: 0..<0, message: message,
        hint: "nabla run --in-place brings it up to date")
    }
  }
}
