import MathNotation
import SourceText
import Testing

@Suite struct FormulaParserTests {
  static func parse(_ latex: String, known: [String] = []) -> ParsedFormula {
    let names = NameTable()
    for name in known { names.markKnown(names.intern(plain: name)) }
    return FormulaParser.parse(Array(latex.utf8), names: names)
  }

  /// The chains of a formula, each as the texts of its sides.
  static func sides(_ latex: String, known: [String] = []) -> [[String]] {
    let text = Array(latex.utf8)
    return parse(latex, known: known).chains.map { chain in
      chain.sides.map { String(decoding: text[$0.range], as: UTF8.self) }
    }
  }

  @Test(
    arguments: [
      ("a = b = c", [["a", "b", "c"]]),
      ("1 + 1 = 2, 2 + 2 = 4", [["1 + 1", "2"], ["2 + 2", "4"]]),
      ("x = 1; y = 2", [["x", "1"], ["y", "2"]]),
      ("2 \\cdot 3 = 6 \\quad \\text{and} \\quad 7 = 7", [["2 \\cdot 3", "6"], ["7", "7"]]),
      ("a = 1 \\Rightarrow b = 2", [["a", "1"], ["b", "2"]]),
      ("\\text{so } x = 3", [["x", "3"]]),
      ("f(a, b) = 1,250", [["f(a, b)", "1,250"]]),
      ("\\sum_{k=1}^{4} k = 10", [["\\sum_{k=1}^{4} k", "10"]]),
      ("a \\le b < c", [["a", "b", "c"]]),
      ("17 = 2 \\pmod 5", [["17", "2"]]),
      ("a = b.", [["a", "b"]]),
      ("a \\approx\\; b", [["a", "b"]]),
      ("a \\overset{!}{=} b", [["a", "b"]]),
      ("a \\not= b", [["a", "b"]]),
      ("1 + 1\n= 2\n+ 0\n- 0\n= 3", [["1 + 1", "2\n+ 0\n- 0", "3"]]),
    ] as [(String, [[String]])])
  func statementsPartWhereTheyEnd(latex: String, expected: [[String]]) {
    #expect(Self.sides(latex) == expected)
  }

  @Test(arguments: [
    ("\\begin{aligned} x &= 3 \\\\ x^2 &= 9 \\\\ &= 8 + 1 \\end{aligned}", [2, 3]),
    ("\\begin{align*} a &= b + c \\\\ &+ d \\\\ &= e \\end{align*}", [3]),
    ("\\begin{split} a &= b \\\\ - c &= d \\end{split}", [2, 2]),
    ("\\begin{gather} 1 = 1 \\\\[4pt] 2 = 2 \\end{gather}", [2, 2]),
    ("a = \\\\ b", [2]),
    ("\\begin{align} a &= b \\nonumber \\\\ &\\approx c \\tag{1} \\end{align}", [3]),
  ])
  func rowsThatBeginWithARelationGoOn(latex: String, sides: [Int]) {
    #expect(Self.parse(latex).chains.map(\.sides.count) == sides)
  }

  @Test(arguments: [
    ("1 + = 2", 0), ("\\int_0^1 x = 1", 0), ("1 + \\dots + 10 = 55", 0), ("(1 + 2 = 3", 0),
    ("2 = 1 \\pm 1", 1), ("2 = \\frob 3", 1), ("3 = \\{1, 2\\}", 1), ("3 = 1 2", 1),
    ("x^2 = \\sum x", 1), ("5 = 3\\,\\text{h}\\,30", 1),
  ])
  func whatIsNotReadCostsOnlyItsSide(latex: String, unreadSide: Int) throws {
    let chain = try #require(Self.parse(latex).chains.first)
    #expect(chain.sides.count == 2)
    #expect(chain.sides[unreadSide].root == nil)
    #expect(chain.sides[unreadSide].problem != nil)
    #expect(chain.sides[1 - unreadSide].root != nil)
  }

  @Test func everyTokenHasItsPlace() throws {
    let latex = "net_{h1} = w_1 \\cdot i_1 + 0.35"
    let formula = Self.parse(latex, known: ["net_h_1", "w_1", "i_1"])
    let text = Array(latex.utf8)
    let leaves = formula.nodes.compactMap { node -> String? in
      switch node.kind {
      case .number, .symbol: String(decoding: text[node.mark], as: UTF8.self)
      default: nil
      }
    }
    #expect(leaves == ["net_{h1}", "w_1", "i_1", "0.35"])
    let operators = formula.nodes.compactMap { node -> String? in
      switch node.kind {
      case .add, .multiply: String(decoding: text[node.mark], as: UTF8.self)
      default: nil
      }
    }
    #expect(operators == ["\\cdot", "+"])
  }

  @Test(arguments: [
    ("0.25", 2, 2), ("7", 0, 1), ("1.2e-3", 4, 2), ("0.050", 3, 2), ("0.40", 2, 2),
    ("1,250", 0, 4), ("2{,}03", 2, 3), ("100", 0, 3), ("0.593269992", 9, 9),
  ])
  func literalsKeepTheirPrecision(text: String, decimals: Int, significant: Int) throws {
    let literal = try #require(Self.parse("x = \(text)").literals.last)
    #expect(literal.decimals == decimals)
    #expect(literal.significantDigits == significant)
  }

  @Test(arguments: [
    String(repeating: "(", count: 100_000), String(repeating: "{", count: 100_000),
    String(repeating: "\\frac{", count: 50_000), String(repeating: "-", count: 100_000),
    String(repeating: "x^", count: 100_000), String(repeating: "x_{", count: 50_000),
    String(repeating: "\\sqrt", count: 50_000), String(repeating: "\\begin{cases}", count: 20_000),
    String(repeating: "|", count: 100_000), String(repeating: "\\hat", count: 50_000),
    String(repeating: "1+", count: 200_000), String(repeating: "\\\\", count: 100_000),
    String(repeating: "= 1 ", count: 100_000), String(repeating: "\\max(1,2", count: 20_000),
    String(repeating: "\\frac{\\partial a}", count: 20_000), "\\", "\\begin{", "\\text{", "_", "^",
    "\\frac", "\\frac1", "1_", "x_", "x^", "\\overset{", "\\left", "\\left.", "\u{FEFF}$", "\u{0}",
  ])
  func noFormulaIsTooNasty(latex: String) {
    let formula = Self.parse(latex)
    for chain in formula.chains {
      for side in chain.sides { #expect(side.range.upperBound <= latex.utf8.count) }
    }
  }

  @Test func anyBytesAreRead() {
    var state: UInt64 = 42
    let pieces = [
      "\\frac", "{", "}", "_", "^", "\\partial", "x", "12", ".5", ",", " ", "\\\\", "&", "=", "|",
      "\\begin{cases}", "\\end{cases}", "\\sum", "(", ")", "\\text{m}", "\\left", "+", "-",
      "\\cdot",
      "\\hat", "\\mathbf", "'", "!", "\\log", "[", "]", "\u{FF}", "é", "\\sin", "e", "\\max", "\\%",
    ]
    for _ in 0..<3000 {
      var latex = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        latex += pieces[Int(state >> 33) % pieces.count]
      }
      let formula = Self.parse(latex)
      for node in formula.nodes {
        #expect(node.start <= node.end && Int(node.end) <= latex.utf8.count, "\(latex)")
      }
    }
  }
}
