import Binding
import Rendering
import SourceText
import Verification
import Workspace

/// What is done for each note of `nabla fix`.
struct FixWork: NoteWork {
  let lessons: LessonLibrary
  /// What the notes may ask of the engine.
  let limits: EngineLimits
  /// Whether fixes are taken that are only suggested.
  let takesSuggested: Bool

  /// What is to be done about one note.
  struct Product: Sendable {
    let path: FilePath
    let bytes: [UInt8]
    let lineTable: LineTable
    let plan: FixPlan
    let status: ExitStatus
    /// Whether it seems to be about a network that nothing declares.
    let lacksNetwork: Bool
  }

  func product(of path: FilePath) throws(Trouble) -> Product {
    let checked = try LoadedNote(reading: path, limits: limits, lessons: lessons).checked()
    return Product(
      path: path, bytes: checked.bytes, lineTable: checked.lineTable,
      plan: FixPlan(checked.report, takesSuggested: takesSuggested),
      status: checked.report.hasErrors ? .unreadable : .well,
      lacksNetwork: checked.report.lacksNetwork)
  }
}
