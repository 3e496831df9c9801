import Foundation
import SourceText
import Testing
import Verification

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct JUnitReportTests {
  private func document(_ notes: [CheckedNote], isStrict: Bool = false) throws -> XMLElement {
    let report = JUnitReport(isStrict: isStrict)
    let parts = notes.map { String(decoding: report.part(of: $0), as: UTF8.self) }.joined()
    let text = report.opening + parts + report.closing(Tally())
    return try #require(try XMLDocument(data: Data(text.utf8)).rootElement())
  }

  @Test func aClaimIsACase() throws {
    var report = NoteReport()
    report.claims = [
      .example(.verified), .example(.wrong, message: "no"), .example(.rounding, message: "nearly"),
      .example(.unread, reason: "text"), .example(.ignored, reason: ""),
    ]
    let suite = try #require(try document([.example(report)]).elements(forName: "testsuite").first)
    let counts = ["tests", "failures", "errors", "skipped"].map {
      suite.attribute(forName: $0)?.stringValue
    }
    #expect(counts == ["5", "1", "0", "2"])
    let strict = try document([.example(report)], isStrict: true).elements(forName: "testsuite")
    #expect(strict.first?.attribute(forName: "failures")?.stringValue == "2")
  }

  @Test func aMistakeTellsWhyItsClaimsFail() throws {
    let root = try document([.example()])
    let failure = try #require(try root.nodes(forXPath: "//failure").first as? XMLElement)
    #expect(failure.attribute(forName: "type")?.stringValue == "digits")
    #expect(
      failure.attribute(forName: "message")?.stringValue == "3 is one too many; did you mean `2`?")
  }

  @Test func aDiagnosticIsAnError() throws {
    var report = NoteReport()
    report.diagnostics = [
      Diagnostic(id: .tooSlow, range: 0..<1, message: "<odd> & \"\u{0}\u{1B}\u{FFFF}\"\n")
    ]
    let root = try document([.example(report)])
    let error = try #require(try root.nodes(forXPath: "//error").first as? XMLElement)
    let message = error.attribute(forName: "message")?.stringValue
    #expect(message == "<odd> & \"\u{FFFD}\u{FFFD}\u{FFFD}\"\n")
  }
}
