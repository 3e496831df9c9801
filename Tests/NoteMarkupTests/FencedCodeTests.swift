import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct FencedCodeTests {
  @Test(arguments: [
    ("```nn x\na\n```", "a\n", true), ("```nn x\na\n`````", "a\n", true),
    ("```nn x\na\n   ```  ", "a\n", true), ("```nn x\na\n    ```", "a\n    ```", false),
    ("````nn x\na\n```", "a\n```", false), ("```nn x\na\n~~~", "a\n~~~", false),
    ("```nn x\na\n``` b", "a\n``` b", false), ("~~~nn x\na\n~~~", "a\n", true),
    ("```nn x", "", false), ("```nn x\n```", "", true),
  ])
  func itEndsAtAFenceOfItsKindAndLength(_ text: String, _ body: String, _ isClosed: Bool) throws {
    let note = Note(text)
    let directive = try #require(note.directives.first)
    #expect(String(decoding: directive.body(in: note).bytes, as: UTF8.self) == body)
    #expect(directive.isClosed == isClosed)
  }

  @Test func slicesThatTouchAreOne() throws {
    let plain = try #require(Note("```nn x\na\nb\n```").directives.first)
    #expect(plain.slices == [8..<12])
    let quoted = try #require(Note("> ```nn x\n> a\n> b\n> ```").directives.first)
    #expect(quoted.slices == [12..<14, 16..<18])
  }
}
