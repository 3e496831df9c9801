import Testing

@testable import Rendering

@Suite struct XMLWriterTests {
  @Test func elementsAreIndentedByTheirDepth() {
    var xml = XMLWriter(depth: 1)
    xml.element("suite", [("name", "a.md")]) { xml in
      xml.element("case", [])
      xml.element("case", [("line", "3")], text: "2 < 3")
    }
    #expect(
      xml.text == """
          <suite name="a.md">
            <case/>
            <case line="3">2 &lt; 3</case>
          </suite>

        """)
  }

  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<\">", "&lt;&quot;&gt;"), ("a\tb\r\nc", "a&#9;b&#13;&#10;c"),
    ("∂ and 😀", "∂ and 😀"), ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{0}", "\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("\u{85}", "&#133;"),
    ("\u{9B}\u{7F}\u{202E}", "&#155;&#127;&#8238;"),
  ])
  func whateverTheTextTheDocumentIsWellFormed(_ text: String, _ escaped: String) {
    #expect(XMLWriter.escaped(text) == escaped)
  }
}
