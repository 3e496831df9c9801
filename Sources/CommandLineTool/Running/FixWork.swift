import Binding
import Rendering
import Verification

/// What is done for each note of `nabla fix`.
struct FixWork: NoteWork {
  let imported: NoteBindings
  /// What the notes may ask of the engine.
  let limits: EngineLimits

  /// What is to be done about one note.
  struct Product: Sendable {
    let path: FilePath
    let bytes: [UInt8]
    let plan: FixPlan
    let status: ExitStatus
  }

  func product(of path: FilePath) throws(Trouble) -> Product {
    let checked = try LoadedNote(reading: path, limits: limits).checked(with: imported)
    return Product(
      path: path, bytes: checked.bytes, plan: FixPlan(checked.report),
      status: checked.report.hasErrors ? .unreadable : .well)
  }
}
