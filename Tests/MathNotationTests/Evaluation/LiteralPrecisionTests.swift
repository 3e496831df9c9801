import Testing

@testable import MathNotation

/// How far the digits of numbers let a value be off.
@Suite struct LiteralPrecisionTests {
  private struct GivenNumbers: SymbolSource {
    var given: Set<Double> = []

    func symbol(named name: Name) -> Symbol? { nil }
    func units(of index: Name) -> [[String]]? { nil }
    func isGiven(_ value: Double) -> Bool { given.contains(value) }
  }

  private static func value(
    _ latex: String, given: Set<Double> = [], _ change: (inout Evaluator) -> Void = { _ in }
  ) throws -> Approximation {
    let names = NameTable()
    let formula = FormulaParser.parse(Array(latex.utf8), names: names)
    let root = try #require(formula.chains.first?.sides.first?.root)
    var evaluator = Evaluator(formula, names: names, symbols: GivenNumbers(given: given))
    change(&evaluator)
    guard case .scalar(let number) = try evaluator.value(at: root) else {
      throw EvaluationProblem.shapes
    }
    return number
  }

  @Test(
    arguments: [
      // Integers and short decimals are exact.
      ("5", 0), ("0.25", 0), ("0.0025", 0), ("250", 0), ("1.5", 0),
      // Half a unit of the last place.
      ("0.593", 0.0005), ("12.34", 0.005), ("1.23e-4", 5e-7), ("0.5930", 0.00005),
      // Digits that go on were cut off.
      ("0.33\\ldots", 0.01),
      ("0.593 + 0.593", 0.001), ("2 \\cdot 0.593", 0.001), ("-0.593", 0.0005),
      ("59.31\\%", 0.00005),
      ("0.593^2", 2 * 0.593 * 0.0005),
    ] as [(String, Double)])
  func longDecimalsLeaveHalfAUnitOpen(latex: String, radius: Double) throws {
    let value = try Self.value(latex)
    #expect(abs(value.radius - radius) <= 1e-12, "\(latex): \(value.radius)")
  }

  @Test func functionsCarryTheRadiusByTheirDerivative() throws {
    let value = try Self.value("\\exp(0.593)")
    #expect(abs(value.radius - value.value * 0.0005) <= 1e-6)
  }

  @Test func whatIsGivenIsExact() throws {
    #expect(try Self.value("0.593", given: [0.593]).radius == 0)
    #expect(try Self.value("0.593", given: [0.594]).radius == 0.0005)
  }

  @Test func readersMayDoWithoutRadii() throws {
    #expect(try Self.value("0.593") { $0.carriesRadius = false }.radius == 0)
  }

  @Test func termsWorkedOutOneByOneMayBeRoundedSooner() throws {
    #expect(try Self.value("0.25") { $0.options.roundsShortDecimals = true }.radius == 0.005)
    #expect(try Self.value("0.5") { $0.options.roundsShortDecimals = true }.radius == 0)
  }

  /// What double precision loses: half a unit of the last binary place of each operation.
  @Test func noiseIsThatOfBinaryPlaces() throws {
    let value = try Self.value("0.1 + 0.2") { $0.options.carriesNoise = true }
    #expect(value.radius > 0)
    #expect(value.radius < 1e-15)
    #expect(try Self.value("1 + 2") { $0.options.carriesNoise = true }.radius == 0)
    #expect(try Self.value("0.593 \\cdot 1") { $0.options.carriesNoise = true }.radius < 1e-15)
  }

  @Test func whatANumberWasInFullTakesItsPlace() throws {
    let names = NameTable()
    let formula = FormulaParser.parse(Array("0.593 + 2 \\cdot 0.751".utf8), names: names)
    let root = try #require(formula.chains.first?.sides.first?.root)
    var evaluator = Evaluator(formula, names: names, symbols: GivenNumbers())
    let literals = formula.nodes.indices.filter { formula.literal(at: $0)?.isLongDecimal == true }
    evaluator.literalValues = zip(literals, [0.5932, 0.7514]).map { (node: $0, value: $1) }
    #expect(try evaluator.value(at: root) == .scalar(Approximation(0.5932 + 2 * 0.7514)))
    evaluator.literalValues = [(node: literals[1], value: 0.7514)]
    #expect(
      try evaluator.value(at: root) == .scalar(Approximation(0.593 + 2 * 0.7514, radius: 0.0005)))
  }

  @Test func everyNodesValueIsKept() throws {
    let names = NameTable()
    let formula = FormulaParser.parse(Array("2 + 3 \\cdot [[1, 0], [0, 4]]".utf8), names: names)
    let root = try #require(formula.chains.first?.sides.first?.root)
    var evaluator = Evaluator(formula, names: names, symbols: GivenNumbers())
    // A number and a square matrix cannot be added, but what was met until then is known.
    #expect(throws: EvaluationProblem.shapes) { try evaluator.record(at: root) }
    let product = try #require(formula[root].right)
    #expect(evaluator.nodeValues[0] == 2)
    #expect(evaluator.matrixValues[product.root]?.entries.map(\.value) == [3, 0, 0, 12])
    #expect(evaluator.nodeValues[root].isNaN)
    #expect(evaluator.nodeValues[root + 1].isNaN)
    #expect(evaluator.magnitude == 4)
  }
}
