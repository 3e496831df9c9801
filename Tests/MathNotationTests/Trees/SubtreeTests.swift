import MathNotation
import SourceText
import Testing

@Suite struct SubtreeTests {
  /// A formula of one side, with its text.
  private struct Example {
    let text: [UInt8]
    let formula: ParsedFormula
    let side: Subtree

    init(_ latex: String) throws {
      text = Array(latex.utf8)
      formula = FormulaParser.parse(text, names: NameTable())
      side = formula[try #require(formula.chains.first?.sides.first?.root)]
    }

    func text(_ subtree: Subtree?) -> String? {
      subtree.map { String(decoding: text[$0.range], as: UTF8.self) }
    }

    /// The subtree with a given text; of several the outermost.
    func subtree(_ part: String) throws -> Subtree {
      let found = side.indices.lazy.map { formula[$0] }.last { text($0) == part }
      return try #require(found)
    }
  }

  @Test(
    arguments: [
      ("a + b", ["a", "b"]), ("a - b + c", ["a - b", "c"]),
      ("a + b \\cdot c", ["a", "b \\cdot c"]),
      ("-a", ["a"]), ("a^{2}", ["a", "2"]), ("\\frac{a}{b + 1}", ["a", "b + 1"]),
      ("\\sqrt{a + 1}", ["a + 1"]), ("\\sqrt[3]{a}", ["3", "a"]), ("\\log_2 8", ["2", "8"]),
      ("\\max(1, 2, 3)", ["1", "2", "3"]), ("\\ln x", ["x"]), ("3!", ["3"]), ("50\\%", ["50"]),
      ("\\sum_{k=1}^{4} k^2", ["1", "4", "k^2"]), ("\\binom{5}{2}", ["5", "2"]),
      ("\\begin{pmatrix} 1 & 2 + 3 \\\\ 4 & -5 \\end{pmatrix}", ["1", "2 + 3", "4", "-5"]),
      ("7", []), ("w_1", []),
    ] as [(String, [String])])
  func theOperandsAreInTheOrderInWhichTheyAreWritten(latex: String, operands: [String]) throws {
    let example = try Example(latex)
    let found = example.side.operands
    #expect(found.map { example.text($0) ?? "" } == operands)
    #expect(example.side.right?.root == found.last?.root)
    #expect(example.side.left?.root == found.dropLast().last?.root)
    for place in found.indices { #expect(example.side.operand(place)?.root == found[place].root) }
    #expect(example.side.operand(found.count) == nil)
    #expect(example.side.isLeaf == operands.isEmpty)
  }

  @Test(
    arguments: [
      ("a + 2 b", ["a", "2", "b"]), ("-\\frac{1}{x}", ["1", "x"]),
      ("\\sum_{k=1}^{4} k^2", ["1", "4", "k", "2"]), ("0.5", ["0.5"]),
    ] as [(String, [String])])
  func theLeavesStandFromLeftToRight(latex: String, leaves: [String]) throws {
    let example = try Example(latex)
    #expect(example.side.leaves.map { example.text($0) ?? "" } == leaves)
  }

  @Test(
    arguments: [
      ("a + b \\cdot c", "b", "b \\cdot c", false), ("a + b \\cdot c", "c", "b \\cdot c", true),
      ("a + b \\cdot c", "a", "a + b \\cdot c", false),
      ("a + b \\cdot c", "b \\cdot c", "a + b \\cdot c", true), ("a + b", "a + b", nil, false),
      ("2 \\cdot 10^{-3}", "10", "10^{-3}", false), ("2 \\cdot 10^{-3}", "3", "-3", true),
      ("\\max(1, 2, 3)", "2", "\\max(1, 2, 3)", false), ("\\sqrt{x + 1}", "x", "x + 1", false),
    ] as [(String, String, String?, Bool)])
  func theParentIsTheOperationRightAbove(
    latex: String, part: String, parent: String?, isLast: Bool
  ) throws {
    let example = try Example(latex)
    let subtree = try example.subtree(part)
    #expect(example.text(subtree.parent(under: example.side.root)) == parent)
    #expect(example.text(subtree.parentOfLast) == (isLast ? parent : nil))
  }

  @Test(
    arguments: [
      ("a + b \\cdot c", "c", "b"), ("a + b \\cdot c", "b \\cdot c", "a"),
      ("a + b \\cdot c", "b", "a"), ("a + b", "a", nil), ("-5 \\cdot 10^{2}", "10", "-5"),
    ] as [(String, String, String?)])
  func whatPrecedesEndsWhereTheSubtreeBegins(
    latex: String, part: String, preceding: String?
  ) throws {
    let example = try Example(latex)
    #expect(example.text(try example.subtree(part).preceding) == preceding)
  }

  @Test(
    arguments: [("-5 + 1", "5", "-5"), ("1 - 5", "5", nil), ("-a b", "b", nil), ("5", "5", nil)]
      as [(String, String, String?)])
  func onlyAMinusBeforeItIsItsSign(latex: String, part: String, signed: String?) throws {
    let example = try Example(latex)
    #expect(example.text(try example.subtree(part).sign) == signed)
  }

  /// Sides lie behind each other: none is a part of the next one.
  @Test func aSideHasNoParent() throws {
    let formula = FormulaParser.parse(Array("a = b + c".utf8), names: NameTable())
    let sides = try #require(formula.chains.first).sides.compactMap(\.root)
    #expect(sides.map { formula[$0].parentOfLast?.root } == [nil, nil])
    #expect(sides.map { formula[$0].parent(under: $0)?.root } == [nil, nil])
  }

  @Test func aLiteralIsKnownByItsNode() throws {
    let example = try Example("x + 0.25")
    #expect(example.formula.literal(at: try example.subtree("0.25").root)?.value == 0.25)
    #expect(example.formula.literal(at: try example.subtree("x").root) == nil)
  }
}
