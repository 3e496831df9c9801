import NoteMarkup
import SourceText
import TestSupport
import Testing

@Suite struct DirectiveTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let note: String
    let name: String
    var label: String?
    let body: String
    var prefix = ""

    var testDescription: String { note }
  }

  @Test(arguments: [
    Case(note: "```nn network\na: 1\n```\n", name: "network", body: "a: 1\n"),
    Case(
      note: "~~~ nn  forward  my label \na: 1\n~~~", name: "forward", label: "my label",
      body: "a: 1\n"),
    Case(note: "````nn x\n```\n````", name: "x", body: "```\n"),
    Case(note: "```nn\n```", name: "", body: ""),
    Case(note: "  ```nn x\n  a:\n    b: 1\n ```", name: "x", body: "a:\n  b: 1\n", prefix: "  "),
    Case(
      note: "- b\n  ```nn x\n  a:\n\n    b: 1\n  ```", name: "x", body: "a:\n\n  b: 1\n",
      prefix: "  "),
    Case(note: "- ```nn x\n  a: 1\n  ```", name: "x", body: "a: 1\n", prefix: "  "),
    Case(note: "-\t```nn x\n\ta: 1\n\t```", name: "x", body: "a: 1\n", prefix: " \t"),
    Case(
      note: "- b\n\t- c\n\t\t```nn x\n\t\ta:\n\t\t  b: 1\n\t\t```", name: "x", body: "a:\n  b: 1\n",
      prefix: "\t\t"),
    Case(note: "> ```nn x\n> a: 1\n>\n> ```", name: "x", body: "a: 1\n\n", prefix: "> "),
    Case(note: "> 1. ```nn x\n>    a: 1\n>    ```", name: "x", body: "a: 1\n", prefix: ">    "),
    Case(note: "- > ```nn x\n  > a: 1\n  > ```", name: "x", body: "a: 1\n", prefix: "  > "),
    Case(note: "```nn x\r\na: 1\r\n```\r\n", name: "x", body: "a: 1\r\n"),
  ])
  func theBodyIsWithoutMarkersAndIndentation(_ sample: Case) throws {
    let note = Note(sample.note)
    let directive = try #require(note.directives.first)
    #expect(note.text(directive.name) == sample.name)
    #expect(directive.label.map { note.text($0) } == sample.label)
    #expect(String(decoding: directive.body(in: note).bytes, as: UTF8.self) == sample.body)
    #expect(String(decoding: directive.containerPrefix, as: UTF8.self) == sample.prefix)
    #expect(directive.isClosed)
    #expect(note.diagnostics == [])
  }

  @Test func itsLinesAreWholeAndItsRangeIsNot() throws {
    let note = Note("a\n- ```nn x\n  a: 1\n  ```\n- b")
    let directive = try #require(note.directives.first)
    #expect(note.text(directive.range) == "```nn x\n  a: 1\n  ```")
    #expect(note.text(directive.lines) == "- ```nn x\n  a: 1\n  ```\n")
    #expect(note.blocks[directive.block].kind == .listItem)
  }

  @Test(arguments: [
    "```nn x\na: 1", "> ```nn x\n> a: 1\nb", "- ```nn x\n  a: 1\n- b", "- ```nn x\n  a: 1\nb",
  ])
  func aFenceThatIsNotClosedIsReported(_ text: String) throws {
    let note = Note(text)
    let directive = try #require(note.directives.first)
    #expect(!directive.isClosed)
    #expect(directive.body(in: note).bytes.starts(with: "a: 1".utf8))
    #expect(directive.body(in: note).bytes.count <= 5)
    #expect(note.diagnostics.map(\.id.rawValue) == ["unclosed-directive"])
  }

  @Test(arguments: ["```nnx\n```", "```yaml nn x\n```", "    ```nn x\n    ```", "```\nnn x\n```"])
  func otherCodeIsNoDirective(_ text: String) {
    #expect(Note(text).directives == [])
  }

  @Test(
    arguments: [
      ("`nn out_o`", "out_o", nil), ("`nn out_o %.4f`", "out_o", "%.4f"),
      ("`` nn  dE/dw_5 ``", "dE/dw_5", nil), ("`nn %d`", "", "%d"),
      ("> - `nn w_5^+ %.3e`", "w_5^+", "%.3e"),
    ] as [(String, String, String?)])
  func valuesInProseAreCodeSpans(_ text: String, _ quantity: String, _ format: String?) throws {
    let note = Note(text)
    let value = try #require(note.inlineValues.first)
    #expect(note.text(value.quantity) == quantity)
    #expect(value.format.map { note.text($0) } == format)
    #expect(text.hasSuffix(note.text(value.range)))
  }

  @Test func otherCodeSpansAreNoValues() {
    #expect(Note("`nnx` `a nn b` nn `x` `nn` ` nn `").inlineValues == [])
  }

  @Test func aLessonIsReadWhole() throws {
    let note = Note(parsing: try Array(TestData.bytes("lesson.md")))
    #expect(note.frontMatter.map { note.text($0).count } == 40)
    #expect(note.directives.map { note.text($0.name) } == ["network", "forward", "error"])
    #expect(
      note.directives.map { note.lineTable.location(of: $0.lines.upperBound).line } == [14, 23, 35])
    #expect(note.inlineValues.map { note.text($0.quantity) } == ["out_o"])
    #expect(
      note.contents == [
        "2 \\cdot 3 = 6", "out_o = 6", "7 = 8", "1 + 1 = 2\n", "1 = 2", "2 = 3", "3 = 3",
      ])
    #expect(note.formulas.map(\.isGenerated) == [false, true, false, false, false, false, false])
    #expect(
      note.formulas.map { $0.ignoreReason ?? "-" } == [
        "-", "-", "an example of a mistake", "-", "the whole list", "the whole list", "-",
      ])
    #expect(note.diagnostics == [])
  }
}
