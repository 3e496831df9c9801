import NoteMarkup
import Rendering
import SourceText
import Verification
import Workspace

/// What is to be said about a note on standard error.
struct NoteDiagnostics {
  let diagnostics: [Diagnostic]
  let note: Note
  let path: FilePath

  init(_ diagnostics: [Diagnostic], about note: Note, at path: FilePath) {
    self.diagnostics = diagnostics
    self.note = note
    self.path = path
  }

  /// Writes them as they are given.
  func tell(style: TextStyle) {
    guard !diagnostics.isEmpty else { return }
    var report = NoteReport()
    report.diagnostics = diagnostics
    let checked = CheckedNote(
      path: path.text, bytes: note.bytes, lineTable: note.lineTable, report: report)
    Output.error.write(TextReport(style: style, isForSeveral: true).findings(in: checked))
  }
}
