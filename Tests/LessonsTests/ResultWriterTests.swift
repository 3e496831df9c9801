import Testing

@testable import Lessons

@Suite struct ResultWriterTests {
  private static let standard = FormulaForm(decimals: 3, detail: .full)

  @Test func blocksAreSetApartByABlankLine() {
    var writer = ResultWriter(standard: Self.standard)
    writer.heading(2, "Title")
    writer.paragraph("Some text ")
    writer.inline { _ in "x" }
    writer.display { _ in FormulaSides(sides: ["x", "1"]) }
    writer.tableHead(["a", "b"])
    writer.tableRow([.text("c"), .formula { _ in "y" }])
    writer.code("yaml", ["a: 1"])
    #expect(
      writer.text == """
        ## Title

        Some text $x$

        $$
        x = 1
        $$

        | a | b |
        |---|---|
        | c | $y$ |

        ```yaml
        a: 1
        ```
        """)
    let bytes = Array(writer.text.utf8)
    #expect(
      writer.formulas.map { String(decoding: bytes[$0], as: UTF8.self) }
        == ["$x$", "$$\nx = 1\n$$", "$y$"])
  }

  @Test func eachFormulaMayHaveAFormOfItsOwn() {
    let exact = FormulaForm(decimals: 9, detail: .result)
    var writer = ResultWriter(forms: [1: exact], standard: Self.standard)
    for _ in 0..<3 { writer.inline { "\($0.decimals)" } }
    #expect(writer.text == "$3$$9$$3$")
  }

  @Test(arguments: [("a", 3), ("```", 4), ("  `````", 6), ("a ```` b", 3)])
  func noLineOfTheCodeClosesItsFence(_ line: String, _ length: Int) {
    var writer = ResultWriter(standard: Self.standard)
    writer.code("", [line])
    #expect(writer.text.prefix { $0 == "`" }.count == length)
  }
}
