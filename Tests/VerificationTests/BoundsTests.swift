import SourceText
import Testing
import Verification

/// Notes that are made to take long: each is checked with work that grows as its size does.
@Suite struct BoundsTests {
  @Test func aMistakeInALongChainIsFoundAsInAShortOne() throws {
    let padding = String(repeating: " = 1.25 + 1.125", count: 150)
    let report = check("$1.25 + 1.125\(padding) = 2.735\(padding)$")
    let fix = try #require(report.mistakes.first?.fix)
    #expect(report.mistakes.count == 1)
    #expect(report.claims.count == 301)
    #expect(report.count(.wrong) == 2)
    #expect(fix.replacement == "2.375")
  }

  @Test func aWrongRelationInALongChainIsTurned() throws {
    let rising = (1...120).map { "\($0) + 1" }
    let report = check("$\(rising.joined(separator: " < ")) > 200 + 1$")
    #expect(report.mistakes.map(\.fix?.replacement) == ["<"])
  }

  @Test func aTaskIsSetForAllItemsOfALongList() {
    let items = (0..<90).map { "- $\($0) + 1 = \($0 + 3)$\n  - so $\($0) + 2 = \($0 + 4)$\n" }
    let report = check("Find the error in each line:\n\n" + items.joined())
    #expect(report.claims.count == 180)
    #expect(report.claims.allSatisfy { $0.verdict != .wrong })
  }

  @Test func thousandsOfWrongRowsAreAllWrong() {
    let rows = String(repeating: "1 + 1 &= 3 \\\\\n", count: 300)
    let report = check("$$\\begin{aligned}\n\(rows)\\end{aligned}$$")
    #expect(report.count(.wrong) == 300)
    #expect(report.mistakes.count == 300)
    #expect(report.mistakes.allSatisfy { $0.kind == report.mistakes[0].kind })
  }

  @Test func manyWrongSidesOfOneChainAreAllBlamed() {
    let report = check("$1 + 1\(String(repeating: " = 3 + 4", count: 400))$")
    #expect(report.claims.count == 400)
    #expect(report.count(.wrong) == 1)
    #expect(!report.mistakes.isEmpty)
  }

  @Test(arguments: [
    "$\(String(repeating: "2^", count: 30_000))1 = 3$",
    "$3\(String(repeating: "\\%", count: 30_000)) = 3$",
    "$3\(String(repeating: "!", count: 30_000)) = 3$",
  ])
  func operationsThatLieTooDeepAreUnread(note: String) {
    let report = check(note)
    #expect(report.claims.map(\.verdict) == [.unread])
  }

  @Test func aLongNumberWithCommasIsReadInTheEnd() {
    let report = check("$\\max(1\(String(repeating: ",234", count: 20_000))) = 3$")
    #expect(report.claims.count == 1)
  }
}
