import NoteMarkup
import Rendering
import SourceText
import Verification

/// Diagnostics about a note as they are shown on standard error.
enum NoteTrouble {
  static func write(_ diagnostics: [Diagnostic], about note: Note, at path: FilePath) {
    guard !diagnostics.isEmpty else { return }
    var report = NoteReport()
    report.diagnostics = diagnostics
    let checked = CheckedNote(
      path: path.text, bytes: note.bytes, lineTable: note.lineTable, report: report)
    let style = Terminal.style(of: .error, colour: .auto)
    Output.error.write(TextReport(style: style, isForSeveral: true).findings(in: checked))
  }
}
