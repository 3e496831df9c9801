import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct MarkTests {
  let note = Note(
    """
    > [!note] Title
    > A [[link|text]] and ![[image.png|300]].

    ==It is $x$== and `code` <!-- why --> %%aside%% ^name
    """)

  @Test(arguments: [
    (Mark.Kind.callout, "[!note]"), (.wikilink, "[[link|text]]"), (.embed, "![[image.png|300]]"),
    (.highlight, "==It is $x$=="), (.codeSpan, "`code`"), (.htmlComment, "<!-- why -->"),
    (.comment, "%%aside%%"), (.blockID, "^name"),
  ])
  func obsidiansNotationIsFoundWhereItStands(_ kind: Mark.Kind, _ text: String) {
    #expect(note.marks(kind) == [text])
  }

  @Test func aBlockNameNeedsNoBlankBeforeIt() {
    #expect(Note("- as follows^name-1\n  $$x$$").marks(.blockID) == ["^name-1"])
    #expect(Note("$x^2$ and ^").marks(.blockID) == [])
  }

  @Test(arguments: ["== a==", "==a ==", "===a===", "a == b == c", "==a"])
  func equalsSignsAreNoHighlight(_ text: String) {
    #expect(Note(text).marks(.highlight) == [])
  }
}
