package import NoteMarkup
import SourceText
package import Verification

extension NetworkDrafter {
  /// What makes it impossible to draft a network.
  package enum Lack: Error, Sendable {
    /// No equations make up units, and no matrices have names.
    case weights
    /// No vector has a name that the matrices could be applied to.
    case inputs
    /// What the matrices come to is not what the note shows.
    case results

    /// What is missing, as a sentence without a full stop.
    package var message: String {
      switch self {
      case .weights:
        "no equations with numbers tell its units, and no weights are written as matrices"
      case .inputs: "its weights are written as matrices, but no inputs that fit them"
      case .results: "what its matrices come to is not shown in the note"
      }
    }
  }
}

extension NoteReport {
  /// The report with what keeps a network that nothing declares from being drafted, in place of the promise of a
  /// draft, where there is none.
  ///
  /// - Parameter note: the note that the report is about.
  /// - Returns: the report, the same in all else.
  /// - Complexity: that of drafting, where the note seems to be about such a network; else O(diagnostics).
  package func promisingDrafts(onlyOf note: Note) -> NoteReport {
    guard let index = diagnostics.firstIndex(where: { $0.id == .undeclaredNetwork }),
      case .failure(let lack) = NetworkDrafter.outcome(of: note)
    else { return self }
    var report = self
    report.diagnostics[index].message =
      "this note seems to be about a network that cannot be drafted: \(lack.message)"
    report.diagnostics[index].hint =
      "declare it (`nabla help network`), or name the lesson that does: `lesson: PATH` in the front matter, or --with PATH"
    return report
  }
}
