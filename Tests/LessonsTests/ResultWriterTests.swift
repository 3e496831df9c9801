import Testing

@testable import Lessons

@Suite struct ResultWriterTests {
  private static let standard = FormulaForm(decimals: 3, detail: .full)

  @Test func blocksAreSetApartByABlankLine() {
    var writer = ResultWriter(decimals: 3)
    writer.heading(2, "Title")
    writer.paragraph("Some text ")
    writer.inline { _ in "x" }
    writer.display { _ in FormulaSides(sides: ["x", "1"]) }
    writer.tableHead(["a", "b"])
    writer.tableRow([.text("c"), .formula { _ in "y" }])
    writer.code("yaml", ["a: 1"])
    let texts = writer.formulas.map { $0.text(Self.standard) }
    let (text, starts) = writer.document(texts)
    #expect(
      text == """
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
    #expect(texts == ["$x$", "$$\nx = 1\n$$", "$y$"])
    for (start, formula) in zip(starts, texts) {
      #expect(String(text.utf8.dropFirst(start))?.hasPrefix(formula) == true)
    }
  }

  @Test func eachFormulaMayHaveAFormOfItsOwn() {
    let exact = FormulaForm(decimals: 9, detail: .result)
    var writer = ResultWriter(decimals: 3)
    for _ in 0..<3 { writer.inline { "\($0.decimals)" } }
    let texts = writer.formulas.enumerated().map { index, formula in
      formula.text(index == 1 ? exact : Self.standard)
    }
    #expect(writer.document(texts).text == "$3$$9$$3$")
  }

  @Test(arguments: [("a", 3), ("```", 4), ("  `````", 6), ("a ```` b", 3)])
  func noLineOfTheCodeClosesItsFence(_ line: String, _ length: Int) {
    var writer = ResultWriter(decimals: 3)
    writer.code("", [line])
    #expect(writer.document([]).text.prefix { $0 == "`" }.count == length)
  }
}
