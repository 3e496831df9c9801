import Foundation
import SourceText
import TestSupport
import Testing

@testable import Rendering

@Suite struct RulePageTests {
  @Test func thePageIsWhatTheProgramSays() throws {
    let path = "Sources/nabla/Nabla.docc/Rules.md"
    try Golden.expect(Rule.page, at: TestData.package.appendingPathComponent(path))
  }

  @Test(arguments: DiagnosticID.allCases)
  func whateverIsToldOfANoteHasAPage(id: DiagnosticID) throws {
    let rule = try #require(Rule(named: id.rawValue))
    #expect(!rule.summary.isEmpty)
    #expect(rule.page.hasPrefix("# \(id.rawValue)\n\n\(rule.summary)"))
  }
}
