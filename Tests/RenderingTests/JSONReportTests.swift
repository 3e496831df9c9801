import Foundation
import SourceText
import Testing
import Verification

@testable import Rendering

@Suite struct JSONReportTests {
  private func json(_ notes: [CheckedNote]) -> String {
    let report = JSONReport()
    let parts = notes.map { String(decoding: report.part(of: $0), as: UTF8.self) }
    return report.opening + parts.joined(separator: report.separator) + report.closing(Tally())
  }

  @Test func theSchemaIsKept() {
    #expect(
      json([.example()]) == #"""
        {"version": 1, "files": [
        {"path": "a.md", "summary": {"formulas": 1, "verified": 0, "rounding": 0, "wrong": 1, "unread": 0, "ignored": 0, "mistakes": 1, "unreadReasons": {}}, "claims": [
          {"line": 2, "column": 8, "endLine": 2, "endColumn": 17, "verdict": "wrong", "latex": "a = b", "stated": null, "computed": null, "quantity": null, "reason": null}
        ], "mistakes": [
          {"line": 2, "column": 16, "endLine": 2, "endColumn": 17, "kind": "digits", "token": "3", "message": "3 is one too many", "fix": {"start": 20, "end": 21, "replacement": "2", "safety": "safe"}, "carriedFrom": null, "claims": [0]}
        ], "diagnostics": []}
        ]}

        """#)
  }

  @Test func aWrongClaimWithoutAMistakeSaysWhy() {
    var report = NoteReport()
    report.claims = [.example(.wrong, message: "so it is")]
    let note = CheckedNote(path: "a", bytes: [0x31], lineTable: LineTable([0x31]), report: report)
    #expect(json([note]).contains(#""reason": "so it is""#))
  }

  @Test func anyNumberOfNotesIsValid() throws {
    for count in 0...3 {
      let notes = (0..<count).map { CheckedNote.example("\($0)\u{0}\"\\\n.md") }
      let object = try JSONSerialization.jsonObject(with: Data(json(notes).utf8)) as? [String: Any]
      let files = object?["files"] as? [[String: Any]]
      #expect(files?.map { $0["path"] as? String } == notes.map(\.path))
    }
  }
}
