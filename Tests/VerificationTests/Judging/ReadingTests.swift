import MathNotation
import Testing

@testable import Verification

/// Which reading a link is judged in.
@Suite struct ReadingTests {
  @Test(arguments: [
    ("\\log 100 = 4.605", "usual"), ("\\log 8 = 3", "logarithms to base 2"),
    ("\\log 100 = 2", "logarithms to base 10"), ("\\sin 30 = 0.5", "angles in degrees"),
    ("\\sin 0.5 = 0.479", "usual"), ("50\\% + 10\\% = 60", "percent as a unit"),
    ("2\\frac{1}{2} + 1 = 3.5", "usual"), ("2\\frac{1}{2} = 1", "no mixed numbers"),
    ("1/2(3) = 1.5", "usual"), ("6/2(3) = 1", "division by the whole product"),
    ("1,234 + 1 = 1,235", "usual"), ("1,250 + 1,250 = 2.5", "commas part decimals"),
    ("1.250 + 800 = 2.050", "commas and points exchanged"), ("101 + 1 = 102", "usual"),
    ("101 + 1 = 110", "binary digits"),
  ])
  func readings(latex: String, expected: String) throws {
    let link = try #require(CheckedFormula(latex).links.first)
    #expect(link.outcome == .verified)
    #expect(link.judgement.reading.words == expected)
  }

  @Test(arguments: ["\\log 8 = 4", "\\sin 30 = 0.7", "2\\frac{1}{2} = 7", "6/2(3) = 2"])
  func whatFitsNoReadingIsWrongInTheUsualOne(latex: String) throws {
    let link = try #require(CheckedFormula(latex).links.first)
    #expect(link.outcome == .wrong)
    #expect(link.judgement.reading == .usual)
  }

  @Test(arguments: [
    ("\\log 8 = 3", ["logarithms to base 2", "logarithms to base 10"]), ("1 + 1 = 2", []),
    ("\\sin 3\\% = 1", ["angles in degrees", "percent as a unit"]),
    ("111 + 1 = 1000", ["binary digits"]),
  ])
  func onlyWhatTheNotationAllowsIsTried(latex: String, expected: [String]) throws {
    let names = NameTable()
    let text = Array(latex.utf8)
    let formula = FormulaParser.parse(text, names: names)
    let context = ChainContext(text: text, formula: formula, index: 0)
    #expect(
      OtherReadings(of: 0, in: context, use: SymbolUse(definitions: 1)).map(\.words) == expected)
  }

  @Test func eachFurtherDefinitionIsAReading() {
    let names = NameTable()
    let text = Array("x = 1".utf8)
    let context = ChainContext(
      text: text, formula: FormulaParser.parse(text, names: names), index: 0)
    #expect(
      OtherReadings(of: 0, in: context, use: SymbolUse(definitions: 3)).map(\.words)
        == ["the definition before the latest", "2 definitions before the latest"])
  }
}
