import NoteMarkup
import Rendering
import SourceText
import Verification
import Workspace

/// What is to be said about a note on standard error.
struct NoteDiagnostics {
  private let diagnostics: [Diagnostic]
  private let bytes: [UInt8]
  private let lineTable: LineTable
  private let path: FilePath

  /// - Parameters:
  ///   - diagnostics: at their places in the file.
  ///   - file: the file.
  ///   - path: where it stands.
  init(_ diagnostics: [Diagnostic], about file: NoteFile, at path: FilePath) {
    self.diagnostics = diagnostics
    bytes = file.bytes
    lineTable = file.lineTable
    self.path = path
  }

  /// - Parameters:
  ///   - diagnostics: at their places in the note.
  ///   - note: the note, which is the whole file.
  ///   - path: where it stands.
  init(_ diagnostics: [Diagnostic], about note: Note, at path: FilePath) {
    self.diagnostics = diagnostics
    bytes = note.bytes
    lineTable = note.lineTable
    self.path = path
  }

  /// Writes them as they are given.
  func tell(style: TextStyle) {
    guard !diagnostics.isEmpty else { return }
    var report = NoteReport()
    report.diagnostics = diagnostics
    let checked = CheckedNote(
      path: path.text, bytes: bytes, lineTable: lineTable, report: report)
    Output.error.write(TextReport(style: style, isForSeveral: true).findings(in: checked))
  }
}
