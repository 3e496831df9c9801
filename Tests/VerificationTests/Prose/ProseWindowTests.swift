import NoteMarkup
import Prose
import SourceText
import TestSupport
import Testing

@testable import Verification

/// What is asked for piece by piece is what each piece gives that is read alone.
@Suite struct ProseWindowTests {
  private static let text = """
    # Wrong, or is it?

    The line $1 + 1 = 3$ is, as a matter of fact, wrong (it *is not* so): "no" $x$ does that.

    - First, see $y = 2$; <!-- a comment, $z$ and more --> then it holds.
    - In general, of course,
      $$
      a + b = c
      $$

    Il n'est pas vrai que $a$. 因此我们知道这个是错误的。 In other words: on the other hand, it is not so.

    """

  /// Tokens as they are compared; whether a blank line or a list item begins or ends them depends on how much
  /// is read at once.
  private func spelled(_ tokens: [ProseToken]) -> [String] {
    let inner = tokens.drop(while: \.isBreak).reversed().drop(while: \.isBreak).reversed()
    return inner.map { $0.word?.text ?? "\($0)" }
  }

  /// Parts of a note that begin with a word, the later ones behind the earlier ones.
  private static func parts(of note: Note, reach: Int) -> [ByteRange] {
    note.bytes.indices.dropFirst().filter { place in
      note.bytes[place - 1] == UInt8(ascii: "\n")
        && !note.formulas.contains { $0.range.contains(place) }
    }.map { $0..<min(note.bytes.count, $0 + reach) }
  }

  @Test(arguments: [false, true], [20, 90, 333])
  func partsAreReadAsTheyAreAlone(asksForSigns: Bool, reach: Int) {
    let note = Note(String(repeating: Self.text, count: 12))
    let window = ProseWindow(of: note, asksForSigns: asksForSigns)
    let parts = Self.parts(of: note, reach: reach)
    // Also of what stands further up once more, and far behind.
    for part in parts + parts.prefix(3) + parts.suffix(1) + parts.dropFirst(5).prefix(20) {
      let alone = ProseWindow(of: note, asksForSigns: asksForSigns).tokens(in: part)
      #expect(spelled(window.tokens(in: part)) == spelled(alone), "\(part)")
    }
  }

  @Test func aNoteIsReadAsAWhole() {
    let note = Note(Self.text)
    let formulas = note.formulas.map(\.range)
    let whole = note.bytes.indices
    #expect(
      ProseWindow(of: note, asksForSigns: false).tokens(in: whole)
        == ProseReader.tokens(of: note.bytes, in: whole, formulas: formulas))
    #expect(
      ProseWindow(of: note, asksForSigns: true).tokens(in: whole)
        == ProseReader.tokensAndSigns(
          of: note.bytes, in: whole, formulas: formulas, omitting: note.comments(in: whole)))
  }
}
