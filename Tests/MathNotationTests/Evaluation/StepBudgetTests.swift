import Testing

@testable import MathNotation

/// What an evaluation may cost where the note has used up what goes beyond its size.
@Suite struct StepBudgetTests {
  private struct NoSymbols: SymbolSource {
    var budget: StepBudget?

    func symbol(named name: Name) -> Symbol? { nil }
    func units(of index: Name) -> [[String]]? { nil }
  }

  @Test(arguments: [
    (String(repeating: "1 + ", count: 5000) + "1", true), ("\\sum_{k=1}^{2} 3", true),
    ("\\sum_{k=1}^{500} \\sum_{j=1}^{500} 3", false),
  ])
  func everyNodeMayStillBeVisited(latex: String, isEvaluated: Bool) throws {
    let names = NameTable()
    let formula = FormulaParser.parse(Array(latex.utf8), names: names)
    let root = try #require(formula.chains.first?.sides.first?.root)
    var evaluator = Evaluator(formula, names: names, symbols: NoSymbols(budget: StepBudget(0)))
    #expect(((try? evaluator.value(at: root)) != nil) == isEvaluated)
  }

  @Test func whatAnEvaluationTakesBeyondItsSizeIsSpent() throws {
    let budget = StepBudget(1_000_000)
    let names = NameTable()
    let formula = FormulaParser.parse(Array("\\sum_{k=1}^{100} (k + 1)".utf8), names: names)
    let root = try #require(formula.chains.first?.sides.first?.root)
    var evaluator = Evaluator(formula, names: names, symbols: NoSymbols(budget: budget))
    #expect(try evaluator.value(at: root) == .scalar(Approximation(5150)))
    #expect((200...400).contains(1_000_000 - budget.left))
  }
}
