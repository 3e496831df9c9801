import Foundation
import SourceText
import Testing
import Verification

@testable import Rendering

@Suite struct SARIFReportTests {
  private func run(_ notes: [CheckedNote]) throws -> [String: Any] {
    let report = SARIFReport(version: "1.2.3", isStrict: false, showsUnread: true)
    let parts = notes.map { report.part(of: $0) }.filter { !$0.isEmpty }
    let text =
      report.opening
      + parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: report.separator)
      + report.closing(Tally())
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["version"] as? String == "2.1.0")
    return try #require((object?["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ run: [String: Any]) throws -> [[String: Any]] {
    try #require(run["results"] as? [[String: Any]])
  }

  @Test func aRunWithoutResultsIsValid() throws {
    #expect(try results(try run([])).isEmpty)
  }

  @Test func rulesHaveDistinctNames() throws {
    let ids = Rule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { !$0.contains(" ") })
  }

  @Test func aMistakeHasItsRulePlaceAndFix() throws {
    let result = try #require(try results(try run([.example()])).first)
    #expect(result["ruleId"] as? String == "digits")
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(Rule.all[index].id == "digits")
    let fixes = try #require(result["fixes"] as? [[String: Any]])
    let changes = try #require(fixes.first?["artifactChanges"] as? [[String: Any]])
    let replacement = try #require((changes.first?["replacements"] as? [[String: Any]])?.first)
    let region = replacement["deletedRegion"] as? [String: Int]
    #expect(region == ["startLine": 2, "startColumn": 16, "endLine": 2, "endColumn": 17])
    #expect((replacement["insertedContent"] as? [String: String]) == ["text": "2"])
  }

  @Test func columnsCountUTF16() throws {
    let bytes = Array("👩é $1=2$".utf8)
    var report = NoteReport()
    report.claims = [.example(.wrong, 8..<11, message: "no")]
    let note = CheckedNote(
      path: "my notes/é:1.md", bytes: bytes, lineTable: LineTable(bytes), report: report)
    let run = try run([note])
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let result = try #require(try results(run).first)
    #expect(result["ruleId"] as? String == "wrong")
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    #expect((place["region"] as? [String: Int])?["startColumn"] == 6)
    #expect((place["artifactLocation"] as? [String: String])?["uri"] == "my%20notes/%C3%A9%3A1.md")
  }

  @Test func likeMistakesHaveDistinctFingerprints() throws {
    var report = NoteReport()
    report.claims = [.example(.wrong, message: "no"), .example(.wrong, message: "no")]
    let prints = try results(try run([.example(report)])).compactMap {
      ($0["partialFingerprints"] as? [String: String])?["nabla/v1"]
    }
    #expect(Set(prints).count == 2)
  }
}
