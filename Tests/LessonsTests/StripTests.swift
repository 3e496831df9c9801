import NoteMarkup
import SourceText
import Testing
import Verification

@testable import Lessons

@Suite struct StripTests {
  private static let region = ResultRegionText.text("a")
  private static let mark = VerdictMark.text(.verified, footnote: nil)
  private static let value = ProseValue.text("0.5")

  @Test(arguments: [
    ("a\n\(region)\nb\n", "a\nb\n"), ("a\n\(region)", "a"), ("\(region)\nb", "b"),
    ("a\n\(region)\n\(region)\n", "a\n"), ("a\n\n\(region)\n\nb", "a\n\n\nb"),
    ("$1 + 1 = 2$\(mark), so", "$1 + 1 = 2$, so"),
    ("$$\n1 = 1\n$$\n\(mark)\nb", "$$\n1 = 1\n$$\nb"),
    ("it is `nn E_total`\(value).", "it is `nn E_total`."),
  ])
  func whatNablaWroteIsTakenOut(_ written: String, _ note: String) {
    let strip = Strip(Note(parsing: Array(written.utf8)))
    #expect(String(decoding: strip.bytes, as: UTF8.self) == note)
    #expect(strip.diagnostics == [])
  }

  @Test(arguments: [
    "text\(mark)", "`code`\(value)", "a \(region) b", "<!-- nn:begin 1 -->\na",
    "\(mark)$1 + 1 = 2$", "$1 + 1 = 2$ \(mark)",
  ])
  func whatStandsElsewhereIsTheAuthors(_ text: String) {
    #expect(Strip(Note(parsing: Array(text.utf8))).bytes == Array(text.utf8))
  }

  @Test(arguments: [
    (region.replacing("\na\n", with: "\nb\n"), "the result region was changed by hand"),
    ("`nn E_total`" + value.replacing("0.5", with: "0.6"), "the value was changed by hand"),
  ])
  func whatWasChangedByHandIsLeftUnlessForced(_ text: String, _ message: String) {
    let note = Note(parsing: Array(text.utf8))
    let strip = Strip(note)
    #expect(strip.bytes == note.bytes)
    #expect(strip.diagnostics.map(\.id) == [.editedResult])
    #expect(strip.diagnostics.first?.message.hasPrefix(message) == true)
    #expect(Strip(note, force: true).bytes.count < 20)
  }
}
