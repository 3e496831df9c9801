import Testing

@testable import MathNotation

@Suite struct WholeNumberEvaluatorTests {
  private static func value(_ latex: String) throws -> String? {
    let formula = FormulaParser.parse(Array(latex.utf8), names: NameTable())
    let root = try #require(formula.chains.first?.sides.first?.root)
    var evaluator = WholeNumberEvaluator(formula, text: Array(latex.utf8)) { _ in 12 }
    return evaluator.value(at: root)?.description
  }

  @Test(
    arguments: [
      ("2^{64}", "18446744073709551616"), ("20! + 1", "2432902008176640001"),
      ("-(10^{20}) - 1", "-100000000000000000001"),
      ("12345678901234567890 \\bmod 97", "3"),
      ("12{,}345{,}678{,}901{,}234{,}567", "12345678901234567"),
      ("\\binom{100}{50}", "100891344545564193334812497256"),
      ("\\sum_{k=0}^{63} 2^k", "18446744073709551615"), ("\\prod_{k=1}^{5} k", "120"),
      ("\\left\\lfloor \\frac{10^{20}}{3} \\right\\rfloor", "33333333333333333333"),
      ("\\lceil 7/2 \\rceil", "4"), ("|-3| \\cdot n", "36"), ("\\frac{25!}{24!}", "25"),
      ("1011_2", "11"),
    ] as [(String, String)])
  func wholeNumbersAreExact(latex: String, value: String) throws {
    #expect(try Self.value(latex) == value)
  }

  @Test(arguments: [
    "0.5 \\cdot 2", "\\frac{7}{2}", "2^{-1}", "\\sqrt{4}", "2^{1000000000}", "2^{2^{2^{2^{2^2}}}}",
    "100000!", "\\sum_{k=0}^{1000000} k", "5 \\bmod 0", "3^{70000}!", "10\\%",
  ])
  func whatIsNotWholeOrTooLargeHasNoValue(latex: String) throws {
    #expect(try Self.value(latex) == nil)
  }
}
