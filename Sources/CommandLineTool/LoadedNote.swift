import Binding
import NoteMarkup
import Rendering
import SourceText
import Verification

/// A note that was read, with what its directives bind.
struct LoadedNote: Sendable {
  let path: FilePath
  let note: Note
  let bindings: NoteBindings

  init(reading path: FilePath, limits: EngineLimits = EngineLimits()) throws(FileProblem) {
    self.path = path
    note = Note(parsing: try FileReading.read(path))
    bindings = NoteBindings(reading: note, limits: limits, files: FolderFiles.beside(path))
  }

  /// What is wrong with the note itself and with its directives, as text.
  func diagnostics(style: TextStyle) -> String {
    var report = NoteReport()
    report.diagnostics = (note.diagnostics + bindings.diagnostics).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    return TextReport(style: style, isForSeveral: true).findings(in: checked(report))
  }

  var hasErrors: Bool {
    (note.diagnostics + bindings.diagnostics).contains { $0.severity == .error }
  }

  /// The note checked against its own networks and those of a lesson.
  func checked(with imported: NoteBindings) -> CheckedNote {
    checked(NoteChecker.check(note, bindings: bindings, imported: imported))
  }

  private func checked(_ report: NoteReport) -> CheckedNote {
    CheckedNote(path: path.text, bytes: note.bytes, lineTable: note.lineTable, report: report)
  }
}
