import SourceText
import TestSupport
import Testing
import Verification

/// Which token of a wrong claim is blamed, what is proposed for it, and how sure that is.
struct BlameTests {
  struct Row: Decodable, CustomTestStringConvertible, Sendable {
    var name: String
    var note: String
    var expect: [JudgedNotesTests.Allowed]
    /// The token that is to blame; `nil` where nobody can tell, so that nothing is proposed.
    var token: String?
    /// What it should be; `nil` where nothing is proposed.
    var meant: String?
    var safety: String?

    var testDescription: String { name }
  }

  static let rows = ["blame", "fixes"].flatMap {
    (try? TestData.rows(of: Row.self, "judged/\($0).jsonl")) ?? []
  }

  @Test func theTablesAreThere() { #expect(Self.rows.count == 74) }

  @Test(arguments: rows)
  func theTokenIsBlamed(_ row: Row) throws {
    let report = check(row.note)
    #expect(report.claims.count == row.expect.count)
    for (claim, allowed) in zip(report.claims, row.expect) {
      #expect(allowed.verdicts.contains(claim.verdict.rawValue), "\(claim.latex)")
    }
    guard let token = row.token else {
      #expect(report.mistakes.allSatisfy { $0.fix == nil })
      return
    }
    let mistake = try #require(
      report.mistakes.first { $0.token == token }, "\(report.mistakes.map(\.message))")
    #expect(mistake.fix?.replacement == row.meant)
    if let safety = row.safety { #expect(mistake.safety?.rawValue == safety) }
    // What the message says and what the fix writes are the same number.
    if let fix = mistake.fix, mistake.kind == .value || mistake.kind == .digits {
      #expect(mistake.message.contains(fix.replacement))
    }
  }

  /// Of the slips in everyday notes, no safe fix is another one than the author would make.
  @Test func noSafeFixOfEverydaySlipsIsWrong() throws {
    let slips = try TestData.rows(of: EverydayNotesTests.Slip.self, "everyday/slips.jsonl")
    var (right, wrong) = (0, [String]())
    for slip in slips {
      for mistake in check(slip.note).mistakes where mistake.safety == .safe {
        // Thin spaces are a matter of style.
        let meant = slip.meant?.replacing("\\,", with: "")
        if mistake.fix?.replacement.replacing("\\,", with: "") == meant {
          right += 1
        } else {
          wrong.append(slip.name)
        }
      }
    }
    #expect(wrong == [])
    #expect(right >= 30)
  }

  @Test func aFixHasASafetyAndNothingElseHas() {
    for row in Self.rows {
      #expect(check(row.note).mistakes.allSatisfy { ($0.fix == nil) == ($0.safety == nil) })
    }
  }
}
