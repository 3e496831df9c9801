import Foundation
import TestSupport
import Testing
import Verification

/// Random networks that are walked through several situations, as `Tests/Situations/walk.py` writes them: the
/// notes are right, and wrong where `⟦right|slip⟧` has the slip.
@Suite struct WalkedNotesTests {
  struct Row: Decodable {
    var name: String
    var note: String
  }

  /// The mistakes of a note, with the number of claims that are wrong.
  private func report(_ row: Row, saying choose: (Substring, Substring) -> Substring) -> NoteReport
  {
    check(row.note.replacing(#/⟦([^|⟧]+)\|([^⟧]+)⟧/#) { choose($0.1, $0.2) })
  }

  private func rows() throws -> [Row] {
    let file = TestData.package.appendingPathComponent("Tests/Situations/walks.jsonl")
    let decoder = JSONDecoder()
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try decoder.decode(Row.self, from: Data($0.utf8))
    }
  }

  @Test func noRightNoteIsAccused() throws {
    let rows = try rows()
    #expect(rows.count == 150)
    for row in rows {
      let report = report(row) { right, _ in right }
      #expect(report.count(.wrong) == 0, "\(row.name): \(report.mistakes.map(\.message))")
    }
  }

  @Test func slipsAreBlamed() throws {
    let rows = try rows().filter { $0.note.contains("⟦") }
    var blamed = 0
    var misplaced: [String] = []
    for row in rows {
      let mark = try #require(row.note.firstMatch(of: #/⟦([^|⟧]+)\|([^⟧]+)⟧/#))
      let start = row.note[..<mark.range.lowerBound].utf8.count
      let report = report(row) { _, slip in slip }
      let own = report.mistakes.filter { $0.carriedFrom == nil }
      // The sign may belong to the token.
      let isSlip = { (mistake: Mistake) in (start - 1...start).contains(mistake.range.lowerBound) }
      if own.contains(where: isSlip) { blamed += 1 }
      if own.contains(where: { !isSlip($0) }) { misplaced.append(row.name) }
    }
    #expect(blamed * 100 >= rows.count * 95, "\(blamed) of \(rows.count)")
    #expect(misplaced.count * 100 <= rows.count, "\(misplaced)")
  }
}
