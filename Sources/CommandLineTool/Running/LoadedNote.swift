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
    note = Note(parsing: try FileReading.readNote(path))
    bindings = NoteBindings(reading: note, limits: limits, files: FolderFiles.beside(path))
  }

  /// Reads a note and tells what is wrong with it; nil if it cannot be read.
  static func load(_ path: FilePath) -> LoadedNote? {
    do {
      let loaded = try LoadedNote(reading: path)
      let diagnostics = loaded.note.diagnostics + loaded.bindings.diagnostics
      NoteTrouble.write(diagnostics, about: loaded.note, at: path)
      return loaded
    } catch {
      Output.error.write(Trouble.error(path, error.message))
      return nil
    }
  }

  /// Reads a note alone; nil if that cannot be done, which is told.
  static func read(_ path: FilePath) -> Note? {
    do {
      return Note(parsing: try FileReading.readNote(path))
    } catch {
      Output.error.write(Trouble.error(path, error.message))
      return nil
    }
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
