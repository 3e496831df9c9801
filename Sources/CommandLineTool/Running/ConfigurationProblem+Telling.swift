import Rendering
import SourceText
import Verification
import Workspace

extension ConfigurationProblem {
  /// Tells all that is wrong, and gives what is to be said at the end.
  func told(style: TextStyle) -> Trouble {
    guard !bytes.isEmpty else { return trouble }
    var report = NoteReport()
    report.diagnostics = diagnostics
    let file = CheckedNote(
      path: path.text, bytes: bytes, lineTable: LineTable(bytes), report: report)
    Output.error.write(TextReport(style: style, isForSeveral: true).findings(in: file))
    return Trouble(path, "the configuration cannot be used")
  }
}
