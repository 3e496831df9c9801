import Binding
import NoteMarkup
import Rendering
import Testing
import Verification

@Suite struct MissedListTests {
  /// Two equal factors of a product: nobody can tell which of them was spoilt.
  @Test func saysWhereTheNoteWasChangedAndWhatWasSaidInstead() throws {
    let note = Note(parsing: Array("# Squares\n\nSo $0.25 \\cdot 0.25 = 0.0625$.\n".utf8))
    var measurement = Measurement()
    measurement.measure(note, seed: 1)
    let misses = measurement.misses[...]
    let text = MissedList(path: "a.md", note: note, misses: misses).text
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    #expect(!misses.isEmpty)
    #expect(lines.count { $0.hasPrefix("a.md:3:") } == misses.count)
    let place = try #require(
      lines.firstIndex(of: "a.md:3:5: decimal slip: 0.25 made 0.025"), "\(lines)")
    #expect(lines.dropFirst(place + 1).first?.hasPrefix("  line 3: ") == true, "\(lines)")
  }
}
