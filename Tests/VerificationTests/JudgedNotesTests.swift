import Foundation
import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// Kinds of false alarms, misses and roundings that people's notes have: how many hold.
///
/// The bounds are what holds today. They may only be tightened.
struct JudgedNotesTests {
  /// What is allowed of one claim: one verdict, or a list of which any will do.
  struct Allowed: Decodable {
    var verdicts: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      verdicts =
        if let one = try? container.decode(String.self) { [one] } else {
          try container.decode([String].self)
        }
    }
  }

  struct Row: Decodable {
    var name: String
    var note: String
    var expect: [Allowed]

    /// Whether the verdicts are allowed: one a claim; a claim that is not made is as good as unread.
    func holds(_ verdicts: [String]) -> Bool {
      let mayBeUnread = expect.allSatisfy { $0.verdicts.contains("unread") }
      let isNeverWrong = expect.allSatisfy { !$0.verdicts.contains("wrong") }
      if verdicts.count == expect.count {
        if zip(verdicts, expect).allSatisfy({ $1.verdicts.contains($0) }) { return true }
      }
      return mayBeUnread && (verdicts.isEmpty || isNeverWrong && !verdicts.contains("wrong"))
    }
  }

  @Test(arguments: [("judgements", 65, 64), ("twins", 428, 426)])
  func verdictsAreAllowed(table: String, count: Int, atLeast: Int) throws {
    let rows = try TestData.rows(of: Row.self, "judged/\(table).jsonl")
    let failing = rows.filter { !$0.holds(check($0.note).claims.map(\.verdict.rawValue)) }
    #expect(rows.count == count)
    #expect(
      rows.count - failing.count >= atLeast, "\(failing.map(\.name).joined(separator: "\n"))")
  }

  /// The tables of which every row holds, by the names of their files.
  static let wholeTables = TestData.names("judged").filter {
    $0.hasSuffix(".jsonl") && !["judgements.jsonl", "twins.jsonl"].contains($0)
  }

  @Test(arguments: wholeTables)
  func allVerdictsAreAllowed(table: String) throws {
    for row in try TestData.rows(of: Row.self, "judged/\(table)") {
      let claims = check(row.note).claims
      #expect(
        row.holds(claims.map(\.verdict.rawValue)),
        "\(row.name): \(claims.map { "\($0.verdict) \($0.latex)" })")
    }
  }

  @Test func linesOfNotesAreJudged() throws {
    let expected = try JSONDecoder().decode(
      [String: [String: String]].self, from: Data(TestData.text("judged/notes/expect.json").utf8))
    let files = TestData.names("judged/notes")
    var (holding, failing) = (0, [String]())
    for (number, lines) in expected.sorted(by: { $0.key < $1.key }) {
      let file = try #require(files.first { $0.hasPrefix(number) })
      let text = try TestData.text("judged/notes/\(file)")
      let (table, claims) = (Note(text).lineTable, check(text).claims)
      for (line, code) in lines.sorted(by: { $0.key < $1.key }) {
        let verdicts = claims.filter { claim in
          guard let line = Int(line) else { return true }
          let start = table.location(of: claim.range.lowerBound).line
          return (start...max(start, table.location(of: claim.range.upperBound).line))
            .contains(line)
        }.map(\.verdict)
        let holds =
          switch code {
          case "W": verdicts.contains(.wrong)
          case "V": !verdicts.isEmpty && verdicts.allSatisfy { $0 == .verified }
          case "N": !verdicts.contains(.wrong)
          default: !verdicts.contains(.verified)
          }
        if holds { holding += 1 } else { failing.append("\(file) line \(line): \(code)") }
      }
    }
    #expect(holding >= 56, "\(failing.joined(separator: "\n"))")
  }
}
