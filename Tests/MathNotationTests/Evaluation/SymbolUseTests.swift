import Testing

@testable import MathNotation

/// What the evaluator says that a value leans on.
@Suite struct SymbolUseTests {
  private struct Symbols: SymbolSource {
    let symbols: [Name: Symbol]

    func symbol(named name: Name) -> Symbol? { symbols[name] }
    func units(of index: Name) -> [[String]]? { nil }
  }

  /// a is sure, b comes from further up, c has two definitions, f is a convention.
  private func use(_ latex: String) throws -> SymbolUse {
    let names = NameTable()
    func number(_ value: Double) -> SymbolMeaning { .value(.scalar(Approximation(value))) }
    let square = try #require(FunctionDefinition(argument: "x", latex: "x^2 + b", names: names))
    names.markFunction(names.intern(plain: "f"))
    let symbols = Symbols(symbols: [
      names.intern(plain: "a"): Symbol(number(2), from: .declared),
      names.intern(plain: "b"): Symbol(number(3), from: .definitionFurtherUp),
      names.intern(plain: "c"): Symbol(number(4), from: .definitionInBlock, definitions: 2),
      names.intern(plain: "f"): Symbol(.function(square), from: .convention(isSure: false)),
    ])
    let formula = FormulaParser.parse(Array(latex.utf8), names: names)
    let root = try #require(formula.chains.first?.sides.first?.root)
    var evaluator = Evaluator(formula, names: names, symbols: symbols)
    _ = try? evaluator.value(at: root)
    return evaluator.use
  }

  @Test(arguments: [
    ("1 + 2", SymbolUse()), ("2 a", SymbolUse()),
    ("a + b", SymbolUse(leanings: .definitionFurtherUp)), ("a c", SymbolUse(definitions: 2)),
    ("b + c", SymbolUse(leanings: .definitionFurtherUp, definitions: 2)),
    // What the body of a function leans on counts as well.
    ("f(1)", SymbolUse(leanings: [.convention, .definitionFurtherUp])),
    // So does what was looked up before the evaluation failed.
    ("b / 0", SymbolUse(leanings: .definitionFurtherUp)),
  ])
  func whatAValueLeansOn(latex: String, expected: SymbolUse) throws {
    #expect(try use(latex) == expected)
  }

  @Test func whatLeansOnOneOfSeveralDefinitionsIsNoSurer() {
    #expect(SymbolUse(definitions: 2).inherited == .severalDefinitions)
    #expect(SymbolUse(leanings: .convention).inherited == .convention)
    #expect(SymbolUse().inherited.isEmpty)
  }
}
