import Testing
import Verification

@testable import Lessons

@Suite struct VerdictMarkTests {
  @Test(
    arguments: [
      (.verified, nil, "<!--nn:verified-->✓<!--nn:/-->"),
      (.rounding, nil, "<!--nn:rounding-->≈<!--nn:/-->"),
      (.wrong, 12, "<!--nn:wrong-->✗[^nn-12]<!--nn:/-->"),
    ] as [(Verdict, Int?, String)])
  func aMarkIsFoundAgainAsItWasWritten(_ verdict: Verdict, _ footnote: Int?, _ text: String) {
    #expect(VerdictMark.text(verdict, footnote: footnote) == text)
    let note = Array("$x$\(text) and more".utf8)
    let opening = text.prefix(through: text.firstIndex(of: ">") ?? text.startIndex)
    let comment = 3..<3 + opening.utf8.count
    #expect(VerdictMark.end(ofMarkWith: comment, in: note) == 3 + text.utf8.count)
  }

  @Test(arguments: [
    "<!--nn:wrong-->✓<!--nn:/-->", "<!--nn:verified-->", "<!--nn:verified-->✓",
    "<!--nn:wrong-->✗[^nn-1<!--nn:/-->", "<!--nn:wrong-->✗[^nn-<!--nn:/-->",
    "<!--nn:unread-->?<!--nn:/-->", "<!-- nn:verified -->✓<!--nn:/-->",
  ])
  func whatIsWrittenOtherwiseIsTheAuthors(_ text: String) {
    let opening = text.prefix(through: text.firstIndex(of: ">") ?? text.startIndex)
    #expect(VerdictMark.end(ofMarkWith: 0..<opening.utf8.count, in: Array(text.utf8)) == nil)
  }
}
