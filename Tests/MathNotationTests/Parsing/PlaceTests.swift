import MathNotation
import SourceText
import Testing

/// Where things stand: every range is that of the text that it speaks of.
@Suite struct PlaceTests {
  /// Formulas with every construct, and by their side bad ones.
  static let formulas = [
    "2ab", "x ab = 1", #"\frac12 + \frac ab"#, #"\gcd(2+120,180)"#, #"x_ij y"#, #"\log_28"#,
    #"\mathbf{ab}_1 c"#, #"w_11.25"#, #"\frac{dab}{x}"#, #"\frac{\partial E}{\partial w_5} = 2"#,
    #"\begin{cases} x, & \text{if } x \ge 0 \\ -x, & \text{else} \end{cases} = 2"#,
    #"\begin{aligned} a &= b \\ &+ c \\ &= \left( d \right. \\ &\left. + e \right) \end{aligned}"#,
    #"\sum_{k=1}^{4} |k| = 10"#, #"P(A \mid B) = \frac{1}{2}"#, "1011_2 = 11", "0.333… = 1/3",
    #"5\,\text{km} / 2\,\text{h} = 2.5\,\frac{\text{km}}{\text{h}}"#, "α₁² + β = ½", "(1, 2)^\\top",
    #"\int_0^1 x = \hat{x + y} = ? = \frac{1}"#, "(1 + 2 = 3", "1 + 2) = 3",
    #"x \equiv 2 \pmod{15}"#,
  ]

  @Test(arguments: formulas)
  func everyRangeLiesInTheFormulaAndInItsParent(latex: String) throws {
    let formula = TreeText(latex).formula
    let whole = 0..<latex.utf8.count
    for chain in formula.chains {
      let ranges = chain.sides.map(\.range)
      #expect(ranges.allSatisfy { whole.contains($0) })
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      for (link, range) in zip(chain.links, ranges) {
        #expect(range.upperBound <= link.range.lowerBound)
      }
      for side in chain.sides {
        guard let root = side.root else { continue }
        #expect(side.range.contains(formula.nodes[root].range))
        for index in formula[root].indices { try check(index, in: formula) }
      }
    }
  }

  /// Checks that a node holds its mark and its operands, and that these follow each other.
  private func check(_ index: Int, in formula: ParsedFormula) throws {
    let node = formula.nodes[index]
    try #require(node.start <= node.end && node.markStart <= node.markEnd)
    #expect(node.range.contains(node.mark))
    var operand = index - 1
    var end = node.range.upperBound
    while operand >= Int(node.first) {
      let range = formula.nodes[operand].range
      #expect(node.range.contains(range), "\(node.kind)")
      if !node.kind.isSeries { #expect(range.upperBound <= end, "\(node.kind)") }
      end = range.lowerBound
      operand = Int(formula.nodes[operand].first) - 1
    }
  }

  @Test(arguments: formulas)
  func aSideReadAloneIsTheSameTree(latex: String) throws {
    let text = TreeText(latex)
    let bytes = Array(latex.utf8)
    for side in text.formula.chains.flatMap(\.sides) where side.root != nil {
      let alone = String(decoding: bytes[side.range], as: UTF8.self)
      // Two letters before a relation are a word: that they are defined is not seen alone.
      let again = TreeText(alone.utf8.count == 2 ? alone + " = 1" : alone)
      #expect(again.formula.chains.first.map { again.side($0.sides[0]) } == text.side(side))
    }
  }

  @Test(arguments: [
    ("net_{h1} = w_1 \\cdot i_1 + 0.35", ["net_{h1}", "w_1", "i_1", "\\cdot", "0.35", "+"]),
    ("2ab", ["2", "a", "", "b", ""]), ("\\frac12", ["1", "2", "\\frac"]),
    ("\\gcd(120,180)", ["120", "180", "\\gcd"]), ("x^2_1", ["x^2_1", "2", "^"]),
    ("-3!", ["3", "!", "-"]), ("\\log_28", ["2", "8", "\\log"]), ("|x|", ["x", "|"]),
    ("5\\,\\text{m}^2", ["5", "\\text{m}^2"]), ("f(3)", ["3", "f"]), ("x_ij", ["x_i", "j", ""]),
    ("9^\\circ", ["9", "^\\circ"]), ("2\\frac{1}{3}", ["2", "1", "3", "\\frac", ""]),
  ])
  func theMarkIsTheTokenThatMakesANode(latex: String, marks: [String]) {
    let bytes = Array(latex.utf8)
    let formula = TreeText(latex, known: ["net_h_1", "w_1", "i_1", "f()"]).formula
    #expect(formula.nodes.map { String(decoding: bytes[$0.mark], as: UTF8.self) } == marks)
  }
}

extension ByteRange {
  fileprivate func contains(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension MathNode.Kind {
  /// Whether the bounds, which are operands, may be written in either order.
  fileprivate var isSeries: Bool { if case .series = self { true } else { false } }
}
