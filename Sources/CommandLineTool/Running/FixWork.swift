import Rendering
import SourceText
import Verification
import Workspace

/// What is done for each note of `nabla fix`.
struct FixWork: NoteWork {
  let context: NoteContext
  /// Whether fixes are taken that are only suggested.
  let takesSuggested: Bool

  /// What is to be done about one note.
  struct Product: Sendable {
    /// Where its bytes are.
    let path: FilePath
    /// The path that it is told by.
    let name: FilePath
    let bytes: [UInt8]
    let lineTable: LineTable
    let plan: FixPlan
    let status: ExitStatus
    /// Whether it seems to be about a network that nothing declares.
    let lacksNetwork: Bool
  }

  func product(of path: FilePath) throws(Trouble) -> Product {
    let checked = try context.load(path).checked()
    return Product(
      path: path, name: context.name(of: path), bytes: checked.bytes, lineTable: checked.lineTable,
      plan: FixPlan(checked.report, takesSuggested: takesSuggested),
      status: checked.report.hasErrors ? .unreadable : .well,
      lacksNetwork: checked.report.lacksNetwork)
  }
}
