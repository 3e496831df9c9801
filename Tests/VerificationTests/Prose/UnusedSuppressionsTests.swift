import NoteMarkup
import SourceText
import TestSupport
import Testing
import Verification

/// Comments that have formulas left alone, where nothing would be told of these.
struct UnusedSuppressionsTests {
  private func unused(_ note: String) -> [String] {
    check(note).diagnostics.filter { $0.id == .unusedIgnore }.map { diagnostic in
      String(decoding: Array(note.utf8)[diagnostic.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    "$2 + 2 = 5$ <!-- nn-ignore: r -->", "$2 + q = 5$ <!-- nn-ignore: r -->",
    #"$\frac{2}{3} = 0.666$ <!-- nn-ignore: r -->"#,
    "$(a - b)^2 = a^2 - b^2$ <!-- nn-ignore: r -->",
    "<!-- nn-ignore: r -->\n- $2 + 2 = 4$\n- $2 + 2 = 5$",
    "# A\n<!-- nn-ignore-section: r -->\n\n$1 + 1 = 2$\n\n## B\n$2 + 2 = 5$",
    "<!-- nn-ignore-file: r -->\n\n# A\n$2 + 2 = 5$",
    // What is left alone is not gone on with, so that the comment may be needed for that.
    "$2 + 2$ <!-- nn-ignore: r --> = 5",
  ])
  func aCommentThatIsNeededIsNotTold(_ note: String) {
    #expect(unused(note) == [])
  }

  @Test(arguments: [
    "$2 + 2 = 4$ <!-- nn-ignore: r -->", "$x$ <!-- nn-ignore: r -->", "a <!-- nn-ignore: r --> b",
    "<!-- nn-ignore: r -->\n\n> $2 + 2 = 4$", "<!-- nn-ignore: r -->",
    "# A\n<!-- nn-ignore-section: r -->\n\n# B\n$2 + 2 = 5$",
    "<!-- nn-ignore-file: r -->\n\n$2 + 2 = 4$",
    "<!-- nn-ignore: r -->\n$1 + 1 = 2$\n\n> b",
  ])
  func aCommentThatIsNotNeededIsTold(_ note: String) throws {
    #expect(unused(note).map { $0.hasPrefix("<!--") } == [true])
    let report = check(note)
    let fix = try #require(report.diagnostics.first { $0.id == .unusedIgnore }?.fix)
    let mended = String(decoding: Array(note.utf8).applying([fix]), as: UTF8.self)
    #expect(unused(mended) == [])
    #expect(
      check(mended).claims.filter { $0.verdict == .wrong }.count
        == report.claims.filter { $0.verdict == .wrong }.count)
  }

  @Test func whatNablaWroteIsNotTold() {
    let region = "<!-- nn:begin -->\n<!-- nn-ignore: choices -->\n$2 + 2 = 4$\n\n<!-- nn:end -->"
    #expect(unused(region) == [])
  }
}
