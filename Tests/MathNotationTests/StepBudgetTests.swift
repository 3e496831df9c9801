import Testing

@testable import MathNotation

/// What an evaluation may cost where the note has used up what goes beyond its size.
@Suite struct StepBudgetTests {
  private struct Spent: SymbolSource {
    func meaning(of name: Name) -> SymbolMeaning? { nil }
    func units(of index: Name) -> [[String]]? { nil }
    var stepsLeft: Int { 0 }
  }

  @Test(arguments: [
    (String(repeating: "1 + ", count: 5000) + "1", true), ("\\sum_{k=1}^{2} 3", true),
    ("\\sum_{k=1}^{500} \\sum_{j=1}^{500} 3", false),
  ])
  func everyNodeMayStillBeVisited(latex: String, isEvaluated: Bool) throws {
    let names = NameTable()
    let formula = FormulaParser.parse(Array(latex.utf8), names: names)
    let root = try #require(formula.chains.first?.sides.first?.root)
    var evaluator = Evaluator(formula, names: names, symbols: Spent())
    #expect(((try? evaluator.value(at: root)) != nil) == isEvaluated)
  }

  @Test func whatAnEvaluationTakesBeyondItsSizeIsSpent() throws {
    final class Purse: SymbolSource {
      var spent = 0
      func meaning(of name: Name) -> SymbolMeaning? { nil }
      func units(of index: Name) -> [[String]]? { nil }
      func spend(steps: Int) { spent += steps }
    }
    let purse = Purse()
    let names = NameTable()
    let formula = FormulaParser.parse(Array("\\sum_{k=1}^{100} (k + 1)".utf8), names: names)
    let root = try #require(formula.chains.first?.sides.first?.root)
    var evaluator = Evaluator(formula, names: names, symbols: purse)
    #expect(try evaluator.value(at: root) == .scalar(Approximation(5150)))
    #expect((200...400).contains(purse.spent))
  }
}
