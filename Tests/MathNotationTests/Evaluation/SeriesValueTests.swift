import Testing

@testable import MathNotation

/// What sums, products, cases and functions of the note come to, and how far they may go.
@Suite struct SeriesValueTests {
  /// A note that knows some values, a function f(x) = x² + n, and the units h_1 to h_3.
  private struct NoteSymbols: SymbolSource {
    let names = NameTable()
    var symbols: [Name: Symbol] = [:]

    init() throws {
      for (key, value) in [
        "n": 4.0, "h_1": 0.5, "h_2": 0.25, "h_3": 2, "w_1_1": 1, "w_1_2": 2, "w_2_1": 3, "w_2_2": 4,
      ] {
        let name = names.intern(plain: key)
        names.markKnown(name)
        symbols[name] = Symbol(.value(.scalar(Approximation(value))), from: .declared)
      }
      for (key, latex) in [("f", "x^2 + n"), ("g", "f(x) + 1"), ("r", "r(x)")] {
        let name = names.intern(plain: key)
        names.markFunction(name)
        let function = try #require(FunctionDefinition(argument: "x", latex: latex, names: names))
        symbols[name] = Symbol(.function(function), from: .definitionInBlock)
      }
    }

    func symbol(named name: Name) -> Symbol? { symbols[name] }

    func units(of index: Name) -> [[String]]? {
      index == names.intern(plain: "h") ? [["h", "1"], ["h", "2"], ["h", "3"]] : nil
    }

    func value(_ latex: String) throws -> Double {
      let formula = FormulaParser.parse(Array(latex.utf8), names: names)
      let side = try #require(formula.chains.first?.sides.first)
      if let problem = side.problem { throw problem }
      var evaluator = Evaluator(formula, names: names, symbols: self)
      guard case .scalar(let number) = try evaluator.value(at: try #require(side.root)) else {
        throw EvaluationProblem.shapes
      }
      return number.value
    }
  }

  @Test(
    arguments: [
      ("\\sum_{k=1}^{n} k", 10), ("\\sum_{k=0}^{n-1} 2^k", 15), ("\\prod_{k=1}^{n} k", 24),
      ("\\sum_{k=3}^{2} k", 0), ("\\prod_{k=3}^{2} k", 1), ("\\sum_{k=-2}^{2} k^2", 10),
      ("\\sum_{i=1}^{2} \\sum_{j=1}^{2} w_{i,j}", 10), ("\\sum_{i=1}^{2} w_{i,i}", 5),
      ("\\sum_{j=1}^{2} w_{1,j} w_{2,j}", 11), ("\\sum_{k=1}^{3} h_k", 2.75),
      ("\\frac{1}{3} \\sum_{k=1}^{3} (h_k - 1)^2", 0.6041666666666666),
      ("\\sum_h h", 2.75), ("\\prod_h h", 0.25),
      ("f(3)", 13), ("g(3)", 14), ("f(f(1))", 29), ("f(2) f(1)", 40), ("n(1 + 2)", 12),
      ("\\begin{cases} 1 & n < 3 \\\\ 2 & n \\ge 4 \\\\ 3 & \\text{otherwise} \\end{cases}", 2),
      ("\\begin{cases} 1 & n = 3 \\\\ 3 & \\text{otherwise} \\end{cases}", 3),
    ] as [(String, Double)])
  func seriesAndFunctionsHaveTheirValues(latex: String, expected: Double) throws {
    let value = try NoteSymbols().value(latex)
    #expect(abs(value - expected) <= 1e-12 * max(1, abs(expected)), "\(latex): \(value)")
  }

  @Test(
    arguments: [
      ("\\sum_{k=1}^{2.5} k", .undefined), ("\\sum_{k=1}^{10^{10}} k", .undefined),
      ("\\sum_{k=1}^{300000} k", .tooManySteps), ("r(1)", .tooManySteps),
      ("\\sum_{i=1}^{999} \\sum_{j=1}^{999} 1", .tooManySteps), ("f(1, 2)", .shapes),
      ("\\begin{cases} 1 & n < 3 \\\\ 2 & n > 4 \\end{cases}", .undefined),
    ] as [(String, EvaluationProblem)])
  func whatHasNoValueSaysWhy(latex: String, problem: EvaluationProblem) throws {
    let symbols = try NoteSymbols()
    #expect(throws: problem, "\(latex)") { try symbols.value(latex) }
  }

  @Test(arguments: ["q + 1", "\\sum_{k=1}^{2} q_k", "f + 1"])
  func unknownNamesAreTold(latex: String) throws {
    let symbols = try NoteSymbols()
    do {
      Issue.record("\(latex) is \(try symbols.value(latex))")
    } catch EvaluationProblem.unknownSymbol {}
  }

  @Test func anIndexEndsWithItsSum() throws {
    let symbols = try NoteSymbols()
    do {
      Issue.record("k is \(try symbols.value("\\sum_{k=1}^{2} (k) + k"))")
    } catch let problem as EvaluationProblem {
      #expect(problem == .unknownSymbol(symbols.names.intern(plain: "k")))
    }
  }

  /// A long sum leans to the left: it must not need a stack as deep as it is long.
  @Test(arguments: [("+", 20_001.0), ("-", -19_999), ("\\cdot", 1)])
  func longChainsOfOperatorsAreEvaluated(sign: String, expected: Double) throws {
    let latex = "1" + String(repeating: " \(sign) 1", count: 20_000)
    #expect(try NoteSymbols().value(latex) == expected)
  }
}
