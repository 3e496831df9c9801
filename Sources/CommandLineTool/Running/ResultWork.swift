import NoteMarkup
import Rendering
import Verification
import Workspace

/// What is done for each note of `nabla run --format`: its results are compared, and nothing is written.
struct ResultWork: NoteWork {
  let context: NoteContext
  let report: any CheckReport

  func product(of path: FilePath) throws(Trouble) -> CheckWork.Product {
    let loaded = try context.load(path)
    var note = CheckedNote(
      path: context.name(of: path).text, bytes: loaded.file.bytes, lineTable: loaded.file.lineTable,
      report: NoteReport()
    ).adding(loaded.placedDiagnostics)
    var status = note.report.hasErrors ? ExitStatus.unreadable : .well
    if loaded.file.kind.isMarkdown {
      let state = ResultState(of: loaded, context)
      note = note.adding(state.diagnostics)
      status.worsen(to: state.status)
    }
    return CheckWork.Product(part: report.part(of: note), tally: Tally(note), status: status)
  }
}
