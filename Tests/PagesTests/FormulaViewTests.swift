import Testing

@testable import Pages

@Suite struct FormulaViewTests {
  @Test(arguments: [
    ("x", "<mi>x</mi>"), ("net", "<mi>𝑛𝑒𝑡</mi>"), ("0.5", "<mn>0.5</mn>"),
    ("w_1^+", "<msubsup><mi>w</mi><mn>1</mn><mo form=\"prefix\">+</mo></msubsup>"),
    ("x^23", "<msup><mi>x</mi><mn>2</mn></msup><mn>3</mn>"),
    ("-x", "<mo form=\"prefix\">−</mo><mi>x</mi>"),
    ("a-b", "<mi>a</mi><mo form=\"infix\">−</mo><mi>b</mi>"),
    ("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    ("{a \\over b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
    ("\\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>"),
    ("\\mathbf{W}", "<mi>𝐖</mi>"), ("\\mathrm{d}", "<mi mathvariant=\"normal\">d</mi>"),
    (
      "\\exp(x)", "<mi>exp</mi><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo>"
    ),
    ("\\ln x", "<mi class=\"fn\">ln</mi><mi>x</mi>"),
    ("\\hat y", "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">^</mo></mover>"),
    ("\\text{if } x", "<mtext>if\u{A0}</mtext><mi>x</mi>"),
    ("\\unknown x", "<mtext class=\"tex\">\\unknown</mtext><mi>x</mi>"),
    ("f'", "<msup><mi>f</mi><mo>′</mo></msup>"),
    ("}x", "<mi>x</mi>"), ("{x", "<mi>x</mi>"), ("x^", "<msup><mi>x</mi><mrow></mrow></msup>"),
    ("\\left(x\\right.", "<mrow><mo form=\"prefix\" stretchy=\"true\">(</mo><mi>x</mi></mrow>"),
    ("\\text{<b>}", "<mtext>&lt;b&gt;</mtext>"),
    (
      "\\begin{bmatrix} 1 & 2 \\end{bmatrix}",
      "<mrow><mo form=\"prefix\" stretchy=\"true\">[</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd>"
        + "</mtr></mtable><mo form=\"postfix\" stretchy=\"true\">]</mo></mrow>"
    ),
  ])
  func latexIsLaidOut(latex: String, markup: String) {
    #expect(PageText.formula(latex) == "<math>\(markup)</math>")
  }

  @Test func linesBreakBeforeRelationsAndTheRowsOfAnEnvironmentAreLines() {
    let html = PageText.formula(
      "\\begin{aligned} a &= b = c \\\\ &= d \\end{aligned}", isDisplay: true)
    let pieces = html.components("<math>")
    #expect(pieces == 4)
    #expect(
      html.hasPrefix("<span role=\"group\" aria-label=\"a = b = c;  = d\" class=\"math aligned\">"))
  }

  @Test func timeDoesNotGrowWithTheDepth() {
    let deep = String(repeating: "x_{\\frac{1}{", count: 18) + String(repeating: "}}", count: 18)
    let html = PageText.blocks(of: "|$\(deep)$|b|\n|---|---|\n|$\(deep)$|d|")
    #expect(html.contains("class=\"spoken\">x_1/x_1/"))
  }

  @Test func whatIsNestedTooDeepIsShownAsWritten() {
    let deep = String(repeating: "{", count: 10_000) + "x"
    #expect(PageText.formula(deep) == "<code class=\"tex\">\(deep)</code>")
  }
}

extension String {
  /// How often a text stands in this one.
  func components(_ text: String) -> Int { ranges(of: text).count }
}
