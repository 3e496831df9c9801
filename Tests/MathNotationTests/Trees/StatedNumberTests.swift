import Testing

@testable import MathNotation

/// Which sides state a number, and which one.
@Suite struct StatedNumberTests {
  private static func formula(_ latex: String) throws -> (formula: ParsedFormula, root: Int) {
    let formula = FormulaParser.parse(Array(latex.utf8), names: NameTable())
    return (formula, try #require(formula.chains.first?.sides.first?.root, "\(latex) is not read"))
  }

  @Test(
    arguments: [
      ("5", 5, 1), ("0.25", 0.25, 0.01), ("-0.25", -0.25, 0.01), ("--2", 2, 1),
      ("25\\%", 0.25, 0.01),
      ("2.5\\%", 0.025, 0.001), ("1.5 \\cdot 10^{-3}", 0.0015, 0.0001),
      ("-1.5 \\times 10^{2}", -150, 10), ("3\\,\\text{m}", 3, 1), ("1.25e-3", 0.00125, 0.00001),
    ] as [(String, Double, Double)])
  func literalsWithASignAndAScaleStateANumber(latex: String, value: Double, unit: Double) throws {
    let (formula, root) = try Self.formula(latex)
    let number = try #require(formula.statedNumber(at: root), "\(latex)")
    #expect(abs(number.value - value) <= 1e-15 * abs(value) * 4)
    #expect(abs(number.unit - unit) <= 1e-12 * unit)
    #expect(number.radius == number.unit / 2)
  }

  @Test(arguments: [
    "1 + 2", "x", "2x", "\\frac{1}{2}", "2 \\cdot 3", "10^3", "\\sqrt 4", "(1, 2)", "2^3", "3!",
  ])
  func whatIsComputedStatesNone(latex: String) throws {
    let (formula, root) = try Self.formula(latex)
    #expect(formula.statedNumber(at: root) == nil)
  }

  @Test(arguments: [
    ("5", true), ("-5", false), ("5\\%", false), ("5 \\cdot 10^2", false), ("5\\,\\text{m}", true),
  ])
  func aBareNumberHasNeitherSignNorScale(latex: String, isBare: Bool) throws {
    let (formula, root) = try Self.formula(latex)
    #expect(formula.statedNumber(at: root)?.isBare == isBare)
  }

  @Test func aMatrixStatesItsEntries() throws {
    let (formula, root) = try Self.formula("\\begin{bmatrix}1 & -0.5\\\\x & 2\\%\\end{bmatrix}")
    #expect(formula.statedEntries(at: root).map { $0?.value } == [1, -0.5, nil, 0.02])
    let (other, number) = try Self.formula("5")
    #expect(other.statedEntries(at: number).isEmpty)
  }

  @Test(
    arguments: [
      ("10^3", 3), ("10^{-12}", -12), ("2^3", nil), ("10^{0.5}", nil), ("10^x", nil),
      ("10^{300}", nil),
    ] as [(String, Int?)])
  func powersOfTenHaveAWholeExponent(latex: String, exponent: Int?) throws {
    let (formula, root) = try Self.formula(latex)
    #expect(formula.powerOfTenExponent(at: root) == exponent)
  }

  // MARK: Residues

  @Test(
    arguments: [
      ("5", 3, 2), ("-1", 7, 6), ("3 - 5", 7, 5), ("17 \\cdot 19", 13, 11), ("2^{10}", 1000, 24),
      // Far beyond 2⁵³: the last digits are exact nevertheless.
      ("2^{100}", 1_000_000_007, 976_371_285), ("7^{222}", 10, 9),
      ("3^{-1}", 7, 5), ("\\frac{1}{3}", 7, 5), ("\\frac{6}{4}", 7, 5), ("5", 1, 0),
      // No inverse, no whole number, no residue.
      ("\\frac{1}{2}", 4, nil), ("0.5", 3, nil), ("x", 3, nil), ("\\sqrt 4", 3, nil), ("5", 0, nil),
      ("5", -3, nil), ("5!", 7, nil),
    ] as [(String, Int, Int?)])
  func residuesAreExact(latex: String, modulus: Int, expected: Int?) throws {
    let (formula, root) = try Self.formula(latex)
    #expect(formula.residue(at: root, modulus: modulus) == expected)
  }

  @Test func inversesAreLeftOutWhereNoneAreMeant() throws {
    for latex in ["3^{-1}", "\\frac{6}{3}"] {
      let (formula, root) = try Self.formula(latex)
      #expect(formula.residue(at: root, modulus: 7, takesInverses: false) == nil)
    }
  }

  @Test(
    arguments: [("2^{100} \\bmod 1000", 376), ("7^{222} \\bmod 10", 9), ("10^{20} \\bmod 7", 2)]
      as [(String, Double)])
  func remaindersOfLargePowersAreExact(latex: String, expected: Double) throws {
    #expect(try EvaluatorTests.evaluate(latex) == .scalar(Approximation(expected)))
  }
}
