import MathNotation
import Testing

/// Symbols with fixed values.
struct FixedSymbols: SymbolSource {
  var values: [Name: Double] = [:]
  var unitsByIndex: [Name: [[String]]] = [:]

  init(_ names: NameTable, _ values: [String: Double]) {
    for (key, value) in values {
      let name = names.intern(plain: key)
      names.markKnown(name)
      self.values[name] = value
    }
  }

  func symbol(named name: Name) -> Symbol? {
    values[name].map { Symbol(.value(.scalar(Approximation($0))), from: .declared) }
  }

  func units(of index: Name) -> [[String]]? { unitsByIndex[index] }
}

@Suite struct EvaluatorTests {
  static func evaluate(
    _ latex: String, _ values: [String: Double] = [:], options: ParsingOptions = ParsingOptions()
  ) throws -> MathValue {
    let names = NameTable()
    var symbols = FixedSymbols(names, values)
    symbols.unitsByIndex[names.intern(plain: "o")] = [["o", "1"], ["o", "2"]]
    let formula = FormulaParser.parse(Array(latex.utf8), names: names, options: options)
    let side = try #require(formula.chains.first?.sides.first)
    if let problem = side.problem { throw problem }
    let root = try #require(side.root)
    var evaluator = Evaluator(formula, names: names, symbols: symbols)
    return try evaluator.value(at: root)
  }

  @Test(
    arguments: [
      ("1 + 2 \\cdot 3", 7), ("2(3+1)", 8), ("-2^2", -4), ("2 \\cdot -1 \\cdot \\frac{1}{2}", -1),
      ("\\frac12 + \\tfrac{1}{4} + \\dfrac 1 4", 1), ("10/4", 2.5), ("7 \\div 2", 3.5),
      ("2^{10}", 1024), ("\\sqrt{16}", 4), ("\\sqrt[3]{27}", 3), ("\\sqrt2 \\sqrt 8", 4),
      ("5!", 120), ("\\binom{5}{2}", 10), ("{5 \\choose 2}", 10), ("\\log_2 8", 3),
      ("\\log_{10} 1000", 3), ("\\ln e^2", 2), ("\\lg 100", 2), ("\\exp(0)", 1),
      ("\\sin \\frac{\\pi}{6}", 0.5), ("\\cos 60^\\circ", 0.5), ("\\sin^2 1 + \\cos^2 1", 1),
      ("\\tan^{-1} 1", 0.7853981633974483), ("\\arcsin 1", 1.5707963267948966),
      ("\\tanh 0", 0), ("tanh(0.5)", 0.46211715726000973), ("25\\%", 0.25), ("25%", 0.25),
      ("|-5|", 5), ("|3 - 5||2|", 4), ("\\left| -2 \\right|", 2), ("\\lfloor 7/2 \\rfloor", 3),
      ("\\lceil 7/2 \\rceil", 4), ("2071 \\bmod 13", 4), ("\\max(2, 5)", 5), ("\\min(2,5)", 2),
      ("\\gcd(120,180)", 60), ("\\sum_{k=1}^{4} k^2", 30), ("\\prod_{k=1}^{4} k", 24),
      ("\\sum^3_{i=1} 2i + 1", 13), ("1.2 \\times 10^{-3} \\cdot 5", 0.006), ("1.5e3", 1500),
      ("1,250 \\times 2", 2500), ("1{,}000 \\cdot 3", 3000), ("2{,}5 + 1", 3.5), ("0,5 + 1", 1.5),
      ("1\\,000\\,000 / 2", 500_000), ("10 000 + 1", 10_001), ("2\\frac{1}{2} + 1", 3.5),
      ("3 \\cdot 2\\frac{1}{2}", 7.5), ("3\\,\\text{m} + 4\\,\\text{m}", 7), ("1011_2", 11),
      ("0x1F", 31), ("-(0.01 - 0.75)", 0.74), ("2 × 3 − 4 · 0.5", 4), ("√16 + 1", 5),
      ("3²", 9), ("e^0 + \\pi - \\pi", 1),
      ("\\left( \\frac{1}{2} + \\frac{1}{3} \\right) \\cdot 6", 5),
      ("\\begin{vmatrix} 1 & 2 \\\\ 3 & 4 \\end{vmatrix}", -2), ("(1, 2) \\cdot (3, 4)", 11),
      ("\\begin{bmatrix}1 & 2\\end{bmatrix} \\begin{bmatrix}3 \\\\ 4\\end{bmatrix}", 11),
      ("\\|(3, 4)\\|", 5), ("\\boxed{4} + \\underbrace{1 + 1}_{\\text{two}}", 6),
      ("\\mathrm{relu}(-3) + relu(2)", 2), ("sigmoid(0)", 0.5), ("4 \\bigl( 1 + 1 \\bigr)", 8),
      ("\\displaystyle 2 \\, (3)", 6), ("{2}^{3}", 8), ("12^\\circ / 1^\\circ", 12),
      ("\\log_2^2 8", 9), ("2^{-1}", 0.5), ("2^{3^2}", 512), (".5 + .25", 0.75),
    ] as [(String, Double)])
  func notationHasItsValue(latex: String, expected: Double) throws {
    guard case .scalar(let value) = try Self.evaluate(latex) else {
      Issue.record("not a number")
      return
    }
    #expect(abs(value.value - expected) <= 1e-12 * max(1, abs(expected)), "\(value.value)")
  }

  static let network: [String: Double] = [
    "w_1": 0.15, "i_1": 0.05, "w_5": 0.4, "net_h_1": 0.3775, "out_o_1": 0.75, "target_o_1": 0.01,
    "out_o_2": 0.25, "alpha": 0.5, "w_5^+": 0.36, "x": 3, "a": 2, "b": 5, "E_total": 0.3,
    "w_1_2": 7, "theta": 4, "input_size": 10,
  ]

  @Test(
    arguments: [
      ("w_1i_1", 0.0075), ("w_1 i_1 + w_{5}", 0.4075), ("net_{h1}", 0.3775), ("net_{h_1}", 0.3775),
      ("net_{h,1}", 0.3775), ("net_{\\text{h1}}", 0.3775), ("2ab", 20), ("ab^2", 50),
      ("x^2 + 1", 10),
      ("x(3+1)", 12), ("(target_{o_1} - out_{o_1})^{(2-1)}", -0.74), ("w^+_5", 0.36),
      ("w_5^{+}", 0.36), ("w_5^+", 0.36), ("\\alpha \\cdot 2", 1), ("α · 2", 1),
      ("out_{o_1}(1-out_{o_1})", 0.1875), ("\\sum_o out_o", 1), ("E_{\\text{total}}", 0.3),
      ("\\mathbf{w}_{1,2}", 7), ("w_{1,2}", 7), ("w_5^2", 0.16), ("w1 i1", 0.0075),
      ("\\theta\\theta", 16), ("\\text{input size}", 10), ("1/input\\_size", 0.1),
      ("e^{-net_{h1}}", 0.685573),
      ("\\mathit{net}_{h_1}", 0.3775), ("{w_1}^2", 0.0225),
    ] as [(String, Double)])
  func namesHaveTheirValues(latex: String, expected: Double) throws {
    guard case .scalar(let value) = try Self.evaluate(latex, Self.network) else {
      Issue.record("not a number")
      return
    }
    #expect(abs(value.value - expected) <= 1e-6 * max(1, abs(expected)), "\(value.value)")
  }
}
