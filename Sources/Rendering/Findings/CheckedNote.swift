package import SourceText
package import Verification

/// A note with what the checker found in it: what every report is made from.
package struct CheckedNote: Sendable {
  /// The path as the user gave it, or as it was found under a folder; `-` is standard input.
  package let path: String
  /// The note, byte for byte.
  package let bytes: [UInt8]
  /// Where its lines begin.
  package let lineTable: LineTable
  /// What the checker found.
  package private(set) var report: NoteReport
  /// What the baseline knows already.
  var known: Set<Finding.Subject> = []

  /// A note of which no finding is known yet.
  package init(path: String, bytes: [UInt8], lineTable: LineTable, report: NoteReport) {
    self.path = path
    self.bytes = bytes
    self.lineTable = lineTable
    self.report = report
  }

  /// The note with more to be said of it.
  package func adding(_ diagnostics: [Diagnostic]) -> CheckedNote {
    var note = self
    note.report.diagnostics = (report.diagnostics + diagnostics).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    return note
  }
}
