import Testing

@testable import MathNotation

/// Entries of lists that have a name, and what runs over them.
@Suite struct EntryTests {
  /// A note that knows x = [1, 2, 3.5], y = [4, 5] and A = [[1, 2, 3], [4, 5, 6]].
  private struct Lists: SymbolSource {
    let names = NameTable()
    var symbols: [Name: Symbol] = [:]

    init() {
      define("x", rows: 3, [1, 2, 3.5])
      define("y", rows: 2, [4, 5])
      define("A", rows: 2, [1, 2, 3, 4, 5, 6])
      define("u^(2)", rows: 2, [7, 8])
    }

    private mutating func define(_ key: String, rows: Int, _ entries: [Double]) {
      let matrix = MathMatrix(
        rows: rows, columns: entries.count / rows, entries: entries.map { Approximation($0) })
      symbols[names.intern(key: Array(key.utf8))] = Symbol(.value(.matrix(matrix)), from: .declared)
    }

    func symbol(named name: Name) -> Symbol? { symbols[name] }
    func units(of index: Name) -> [[String]]? { nil }

    func value(_ latex: String, fromZero: Bool = false) throws -> MathValue {
      let formula = FormulaParser.parse(Array(latex.utf8), names: names)
      let root = try #require(formula.chains.first?.sides.first?.root)
      var options = EvaluationOptions()
      options.countsFromZero = fromZero
      var evaluator = Evaluator(formula, names: names, symbols: self, options: options)
      return try evaluator.value(at: root)
    }
  }

  @Test(arguments: [
    ("x_2", "2.0"), ("x_{3}", "3.5"), ("A_{12}", "2.0"), ("A_{2,3}", "6.0"), ("u^{(2)}_1", "7.0"),
    ("x[2]", "2.0"), ("A[2]", "1x3: 4.0 5.0 6.0"),
    ("A'", "3x2: 1.0 4.0 2.0 5.0 3.0 6.0"), ("x' x", "17.25"),
    ("A_2", "1x3: 4.0 5.0 6.0"), ("A_{2,:}", "1x3: 4.0 5.0 6.0"), ("A_{:,2}", "2x1: 2.0 5.0"),
    ("A_{1:2,2:3}", "2x2: 2.0 3.0 5.0 6.0"), ("x_{1:2}", "2x1: 1.0 2.0"),
    ("\\sum_{i=1}^3 x_i", "6.5"), ("\\sum_{i=1}^{n} x_i", "6.5"), ("\\sum_i x_i^2", "17.25"),
    ("\\sum_{i=1}^{2} x_{i+1} y_i", "25.5"), ("\\sum_{i=0}^{n-1} x_i", "6.5"),
    ("\\sum_{i,j} A_{ij}", "21.0"), ("\\sum_j A_{2j}", "15.0"), ("\\prod_i y_i", "20.0"),
    ("\\sum_{i=1}^{2} \\sum_{j=1}^{2} A_{i,j+1}", "16.0"),
    ("\\max_i x_i", "3.5"), ("\\min_i x_i", "1.0"), ("\\arg\\max_i x_i", "3.0"),
    ("\\operatorname{argmin}_{j} A_{1j}", "1.0"),
  ])
  func entriesAreThoseOfTheList(latex: String, expected: String) throws {
    #expect(MatrixArithmeticTests.text(try Lists().value(latex)) == expected)
  }

  @Test(arguments: [
    ("x_0", "1.0"), ("A_{0,2}", "3.0"), ("x_{0:2}", "2x1: 1.0 2.0"), ("\\arg\\max_i x_i", "2.0"),
  ])
  func whereEntriesCountFromZeroSoDoPlaces(latex: String, expected: String) throws {
    #expect(MatrixArithmeticTests.text(try Lists().value(latex, fromZero: true)) == expected)
  }

  @Test(arguments: ["x_4", "x_{in}", "A_{31}", "x_{3:4}", "b_1", "x_{1,1,1}"])
  func whatIsNoEntryIsAnUnknownName(latex: String) {
    #expect {
      try Lists().value(latex)
    } throws: { error in
      if case EvaluationProblem.unknownSymbol = error { true } else { false }
    }
  }

  @Test func entryZeroOfAListThatCountsFromOneHasNoValue() {
    #expect(throws: EvaluationProblem.shapes) { try Lists().value("x_0") }
  }

  /// Lists of several lengths leave open how far a sum goes.
  @Test func aSumOverListsOfSeveralLengthsHasNoRange() {
    #expect(throws: EvaluationProblem.unsupported(.sumWithoutRange)) {
      try Lists().value("\\sum_i x_i y_i")
    }
  }
}
