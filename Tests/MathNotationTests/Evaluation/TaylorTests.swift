import Testing

@testable import MathNotation

/// Taylor series against finite differences.
@Suite struct TaylorTests {
  /// The first and second derivative by symmetric differences.
  private func differences(of function: Function, at x: Double) -> (first: Double, second: Double) {
    func value(_ x: Double) -> Double { function.value(x, logarithm: .natural) }
    let (near, far) = (1e-5, 1e-3)
    let first = (value(x + near) - value(x - near)) / (2 * near)
    return (first, (value(x + far) - 2 * value(x) + value(x - far)) / (far * far))
  }

  @Test(arguments: Function.allCases)
  func everyFunctionIsDifferentiated(function: Function) throws {
    let points = function == .arcosh ? [1.5, 2.5] : [0.4, 0.8]
    for point in points {
      let series = try #require(
        function.series(of: Taylor(variableAt: point, order: 2), logarithm: .natural))
      let (first, second) = differences(of: function, at: point)
      #expect(series.value == function.value(point, logarithm: .natural) || abs(series.value) < 100)
      #expect(abs(series.coefficients[1] - first) < 1e-6, "\(function) at \(point)")
      #expect(abs(2 * series.coefficients[2] - second) < 1e-3, "\(function) at \(point)")
    }
  }

  @Test(arguments: [Function.relu, .abs, .sign, .selu])
  func atAKinkThereIsNoDerivative(function: Function) {
    #expect(function.series(of: Taylor(variableAt: 0, order: 1), logarithm: .natural) == nil)
  }

  @Test(arguments: [
    ("\\frac{d}{dx} x^3", 12.0), ("\\frac{d^2}{dx^2} x^3", 12), ("\\frac{d^3}{dx^3} x^3", 6),
    ("\\frac{d}{dx} \\frac{1}{x}", -0.25), ("\\frac{d}{dx} x^x", 6.772588722239781),
    ("\\frac{d}{dx} \\sqrt[3]{x}", 0.20998684164914552),
    ("\\frac{d}{dx} \\log_2 x", 0.7213475204444817),
    ("\\frac{d}{dx} x \\frac{d}{dx} x^2", 8), ("\\frac{d}{dx} |x|", 1), ("\\frac{d}{dx} 5", 0),
  ])
  func anExpressionIsDifferentiated(latex: String, expected: Double) throws {
    let names = NameTable()
    let formula = FormulaParser.parse(Array(latex.utf8), names: names)
    let root = try #require(formula.chains.first?.sides.first?.root)
    var evaluator = Evaluator(
      formula, names: names, symbols: TwoSymbols(x: names.intern(plain: "x")))
    guard case .scalar(let value) = try evaluator.value(at: root) else {
      Issue.record("\(latex) is no number")
      return
    }
    #expect(abs(value.value - expected) < 1e-12, "\(latex): \(value.value)")
  }

  /// x is 2.
  private struct TwoSymbols: SymbolSource {
    var x: Name

    func symbol(named name: Name) -> Symbol? {
      name == x ? Symbol(.value(.scalar(Approximation(2))), from: .definitionInBlock) : nil
    }

    func units(of index: Name) -> [[String]]? { nil }
  }
}
