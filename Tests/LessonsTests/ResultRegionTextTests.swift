import NoteMarkup
import Testing

@testable import Lessons

@Suite struct ResultRegionTextTests {
  @Test func aRegionStandsBetweenComments() {
    let checksum = Checksum.of("\na\n\n".utf8)
    #expect(
      ResultRegionText.text("a") == "<!-- nn:begin \(checksum) -->\n\na\n\n<!-- nn:end -->")
  }

  /// Whatever the containers and the line ends, the region is read as one and as unchanged.
  @Test(arguments: [("", "\n"), ("> ", "\n"), ("  ", "\r\n"), ("  > ", "\r\n")])
  func itIsFoundIntactInItsContainer(_ prefix: String, _ lineEnd: String) throws {
    let head = prefix.isEmpty ? "" : prefix.contains(">") ? "" : "- a" + lineEnd
    let start = prefix.trimmingPrefix("  ").isEmpty ? "" : prefix + "a" + lineEnd
    let text = ResultRegionText.text(
      "one\n\ntwo", prefix: Array(prefix.utf8), lineEnd: lineEnd, word: ResultRegionText.footnotes)
    let owned = OwnedText(in: Note(parsing: Array((head + start + text + lineEnd).utf8)))
    let region = try #require(owned.regions.first)
    #expect(region.isIntact)
    #expect(region.isFootnotes)
    #expect(text.split(separator: lineEnd).allSatisfy { !$0.hasSuffix(" ") })
  }
}
