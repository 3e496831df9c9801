import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct ResultRegionTests {
  @Test func whatStandsInARegionIsGenerated() throws {
    let note = Note(
      "$a$\n\n<!-- nn:begin 4f2a x -->\n- $b$\n\n$$c$$\n\n```nn x\n```\n<!-- nn:end -->\n$d$")
    #expect(note.formulas.map(\.isGenerated) == [false, true, true, false])
    #expect(note.directives.map(\.isGenerated) == [true])
    let region = try #require(note.resultRegions.first)
    #expect(note.text(region.info) == "4f2a x")
    #expect(note.text(region.opening) == "<!-- nn:begin 4f2a x -->")
    #expect(note.text(region.closing) == "<!-- nn:end -->")
    #expect(note.diagnostics == [])
  }

  @Test func aRegionMayStandInAListItem() {
    let note = Note("- $a$\n\n  <!-- nn:begin -->\n  $b$\n\n  <!-- nn:end -->\n- $c$")
    #expect(note.formulas.map(\.isGenerated) == [false, true, false])
  }

  @Test(arguments: [
    ("<!-- nn:begin -->\n$a$", "unclosed-result-region"),
    ("$a$\n<!-- nn:end -->", "stray-result-end"),
  ])
  func halfARegionIsReported(_ text: String, _ id: String) {
    let note = Note(text)
    #expect(note.diagnostics.map(\.id.rawValue) == [id])
    #expect(note.formulas.map(\.isGenerated) == [false])
  }
}
