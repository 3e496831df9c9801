import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// Notes on everyday topics, right ones and such with one slip: how far the checker can be trusted.
///
/// The bounds are what holds today. They may only be tightened.
struct EverydayNotesTests {
  struct Slip: Decodable {
    var name: String
    var note: String
    var line: Int
    var token: String
    var meant: String?
  }

  @Test func rightNotesAreNotAccused() throws {
    var accused: [String] = []
    #expect(TestData.names("everyday/right").count == 42)
    for file in TestData.names("everyday/right") {
      let text = try TestData.text("everyday/right/\(file)")
      for claim in check(text).claims where claim.verdict == .wrong {
        accused.append("\(file): \(claim.latex)")
      }
    }
    #expect(accused.isEmpty, "\(accused.joined(separator: "\n"))")
  }

  @Test func slipsAreFoundAndBlamed() throws {
    let slips = try TestData.rows(of: Slip.self, "everyday/slips.jsonl")
    var (found, blamed): ([String], [String]) = ([], [])
    for slip in slips {
      let note = Note(slip.note)
      let report = check(slip.note)
      let isFound = report.claims.contains { claim in
        claim.verdict == .wrong
          && note.lineTable.location(of: claim.range.lowerBound).line <= slip.line
          && note.lineTable.location(of: claim.range.upperBound).line >= slip.line
      }
      if isFound { found.append(slip.name) }
      if report.mistakes.contains(where: { $0.token == slip.token }) { blamed.append(slip.name) }
    }
    #expect(slips.count == 120)
    #expect(found.count >= 113)
    #expect(blamed.count >= 96)
  }
}
