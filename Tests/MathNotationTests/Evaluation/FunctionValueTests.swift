import Foundation
import Testing

@testable import MathNotation

/// What functions come to, in the meanings that notes give them.
@Suite struct FunctionValueTests {
  /// A formula's value with the given meanings, as a number.
  private static func value(
    _ latex: String, _ change: (inout EvaluationOptions) -> Void = { _ in }
  ) throws -> Double {
    let names = NameTable()
    let formula = FormulaParser.parse(Array(latex.utf8), names: names)
    let root = try #require(formula.chains.first?.sides.first?.root, "\(latex) is not read")
    var options = EvaluationOptions()
    change(&options)
    var evaluator = Evaluator(
      formula, names: names, symbols: FixedSymbols(names, [:]), options: options)
    guard case .scalar(let number) = try evaluator.value(at: root) else {
      throw EvaluationProblem.shapes
    }
    return number.value
  }

  @Test(
    arguments: [
      (.exp, 1, M_E), (.ln, M_E, 1), (.log, M_E, 1), (.log2, 8, 3), (.log10, 1000, 3),
      (.lg, 100, 2),
      (.sin, .pi / 2, 1), (.cos, .pi, -1), (.tan, .pi / 4, 1), (.cot, .pi / 4, 1), (.sec, 0, 1),
      (.csc, .pi / 2, 1), (.arcsin, 1, .pi / 2), (.arccos, 1, 0), (.arctan, 1, .pi / 4),
      (.sinh, 0, 0), (.cosh, 0, 1), (.tanh, 0.5, 0.46211715726000973), (.arsinh, 0, 0),
      (.arcosh, 1, 0), (.artanh, 0, 0), (.sqrt, 9, 3), (.abs, -3, 3), (.sign, -3, -1),
      (.sign, 0, 0),
      (.sign, 2, 1), (.logistic, 0, 0.5), (.logistic, 0.3775, 0.5932699921071872), (.relu, -1, 0),
      (.relu, 2, 2), (.softplus, 0, 0.6931471805599453), (.selu, 1, 1.0507009873554805),
      (.selu, -1, -1.1113307378125625),
    ] as [(Function, Double, Double)])
  func functionsHaveTheirValues(function: Function, x: Double, expected: Double) {
    #expect(abs(function.value(x) - expected) <= 1e-15 * max(1, abs(expected)) * 4)
  }

  @Test(arguments: Function.allCases)
  func everyFunctionHasAValueSomewhere(function: Function) {
    #expect([0.5, 1.5].contains { function.value($0).isFinite }, "\(function)")
  }

  /// Softplus must not overflow where e^z does, nor the logistic function be NaN.
  @Test func valuesHoldFarOut() {
    #expect(Function.softplus.value(1000) == 1000)
    #expect(Function.softplus.value(-1000) == 0)
    #expect(Function.logistic.value(-1000) == 0)
    #expect(Function.logistic.value(1000) == 1)
  }

  @Test(arguments: Function.allCases)
  func whatUndoesAFunctionUndoesIt(function: Function) {
    // 0.4 lies in the main branch of all but of arcosh, which begins at 1.
    let x = function == .arcosh ? 1.4 : 0.4
    for inverse in [function.inverse, function.mainInverse].compactMap(\.self) {
      #expect(abs(inverse.value(function.value(x)) - x) <= 1e-12, "\(function), \(inverse)")
    }
  }

  @Test(arguments: [
    (EvaluationOptions.LogarithmBase.natural, 2.0794415416798357), (.two, 3),
    (.ten, 0.9030899869919435),
  ])
  func baseOfALogarithmThatIsNotWrittenIsTheReadings(
    base: EvaluationOptions.LogarithmBase, expected: Double
  ) throws {
    #expect(abs(try Self.value("\\log 8") { $0.logarithm = base } - expected) <= 1e-15)
    // What says its base keeps it.
    for (latex, fixed) in [("\\ln e", 1.0), ("\\log_2 8", 3), ("\\log_{10} 100", 2)] {
      #expect(abs(try Self.value(latex) { $0.logarithm = base } - fixed) <= 1e-15, "\(latex)")
    }
  }

  @Test(
    arguments: [
      ("\\sin 30", 0.5), ("\\cos 60", 0.5), ("\\tan 45", 1), ("\\arcsin 1", 90), ("\\arccos 0", 90),
      ("\\arctan 1", 45), ("\\tanh 0.5", 0.46211715726000973), ("\\exp 0", 1),
    ] as [(String, Double)])
  func degreesConcernAnglesAlone(latex: String, expected: Double) throws {
    #expect(abs(try Self.value(latex) { $0.usesDegrees = true } - expected) <= 1e-12)
  }

  @Test func percentIsAHundredthOrAUnit() throws {
    #expect(try Self.value("25\\%") == 0.25)
    #expect(try Self.value("25\\%") { $0.percentIsUnit = true } == 25)
    #expect(abs(try Self.value("5\\% \\cdot 200") - 10) <= 1e-12)
  }

  @Test(
    arguments: [
      ("\\max(1, 5, -2)", 5), ("\\min(1, 5, -2)", -2), ("\\gcd(12, 18, 27)", 3),
      ("\\gcd(-4, 6)", 2), ("\\mathrm{lcm}(4, 6)", 12), ("\\binom{6}{0}", 1), ("\\binom{6}{6}", 1),
      ("\\binom{3}{5}", 0), ("\\binom{49}{6}", 13_983_816), ("0!", 1), ("170!/169!", 170),
      ("-7 \\bmod 3", 2), ("(-7) \\bmod 3", 2), ("7.5 \\bmod 2", 1.5), ("\\sqrt[3]{-8}", -2),
      ("\\sqrt[4]{81}", 3), ("\\log_3 81", 4), ("\\lfloor -2.5 \\rfloor", -3),
      ("\\lceil -2.5 \\rceil", -2),
      // 0.1 + 0.2 is a little more than 0.3 in binary, 0.3/0.1 a little less than 3.
      ("\\lfloor 0.3/0.1 \\rfloor", 3), ("\\lceil 3 \\cdot 1.1 \\rceil", 4),
      ("3\\frac{1}{4}", 3.25), ("90^\\circ", 1.5707963267948966),
    ] as [(String, Double)])
  func wholeNumbersAndRootsHaveTheirValues(latex: String, expected: Double) throws {
    let value = try Self.value(latex)
    #expect(abs(value - expected) <= 1e-12 * max(1, abs(expected)), "\(latex): \(value)")
  }

  @Test(arguments: [
    "1/0", "\\sqrt{-1}", "\\ln 0", "\\ln(-1)", "\\arcsin 2", "171!", "(-1)!", "2.5!", "5 \\bmod 0",
    "\\sqrt[0]{2}", "\\binom{5}{2.5}", "\\binom{5}{-1}", "\\gcd(1.5, 2)", "10^{400}", "(-8)^{1/3}",
    "\\log_1 5", "\\infty",
  ])
  func whatIsNoRealNumberIsUndefined(latex: String) {
    #expect(throws: EvaluationProblem.undefined, "\(latex)") { try Self.value(latex) }
  }
}
