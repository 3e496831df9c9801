import Testing

@testable import Lessons

@Suite struct ProseValueTests {
  private func value(in text: String) -> OwnedText.Value? {
    let opening = text.prefix(through: text.firstIndex(of: ">") ?? text.startIndex)
    return ProseValue.value(with: 0..<opening.utf8.count, in: Array(text.utf8))
  }

  @Test(arguments: ["0.5932", "-1e-05", "$0.1$", "無"])
  func aValueIsFoundAgainAsItWasWritten(_ number: String) throws {
    let text = ProseValue.text(number)
    let found = try #require(value(in: text + " and more"))
    #expect(found.range == 0..<text.utf8.count)
    #expect(found.isIntact)
  }

  @Test func aChangedNumberIsNoLongerIntact() throws {
    let text = ProseValue.text("0.5932").replacing("0.5932", with: "0.5933")
    #expect(try #require(value(in: text)).isIntact == false)
  }

  @Test(arguments: [
    "<!--nn:value 1234--> 0.5", "<!--nn:verified-->✓<!--nn:/-->", "<!-- a comment -->",
    "<!--nn:value 1-->" + String(repeating: "a", count: 400) + "<!--nn:/-->",
  ])
  func whatIsWrittenOtherwiseIsTheAuthors(_ text: String) {
    #expect(value(in: text) == nil)
  }
}
