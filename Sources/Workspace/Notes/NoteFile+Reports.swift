package import NoteMarkup
import SourceText
package import Verification

extension NoteFile {
  /// A report of the note with the places that everything has in the file, and with what is wrong with the
  /// form of the file.
  ///
  /// A fix that cannot be made in the file, since what it replaces stands in several places, is left out.
  ///
  /// - Complexity: O(n log m) for n findings in a file of m pieces
  package func placed(_ report: NoteReport) -> NoteReport {
    var report = report
    if !isVerbatim {
      for index in report.claims.indices {
        report.claims[index].range = place(of: report.claims[index].range)
      }
      for index in report.mistakes.indices { place(&report.mistakes[index]) }
      for index in report.diagnostics.indices {
        report.diagnostics[index].range = place(of: report.diagnostics[index].range)
        report.diagnostics[index].fix = report.diagnostics[index].fix.flatMap { place(of: $0) }
      }
    }
    report.diagnostics = problems + report.diagnostics
    return report
  }

  private func place(_ mistake: inout Mistake) {
    mistake.range = place(of: mistake.range)
    guard let fix = mistake.fix else { return }
    mistake.fix = place(of: fix)
    if mistake.fix == nil { mistake.safety = nil }
  }
}
