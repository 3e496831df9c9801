import Foundation
import Testing

@testable import MathNotation

/// What each part of an expression would have to be for the whole to come to another value.
@Suite struct NeededValueTests {
  private static let values = ["a": 2.0, "b": 3.0, "c": 0.5, "d": -4.0]

  /// A formula whose symbols can be given other values.
  private struct Expression {
    let names = NameTable()
    var symbols: FixedSymbols
    let formula: ParsedFormula
    let root: Int

    init(_ latex: String) throws {
      symbols = FixedSymbols(names, values)
      formula = FormulaParser.parse(Array(latex.utf8), names: names)
      root = try #require(formula.chains.first?.sides.first?.root, "\(latex) is not read")
    }

    var evaluator: Evaluator { Evaluator(formula, names: names, symbols: symbols) }

    func value() throws -> Double {
      var evaluator = evaluator
      guard case .scalar(let number) = try evaluator.value(at: root) else {
        throw EvaluationProblem.shapes
      }
      return number.value
    }

    /// What the symbols need, by name, each of which stands once.
    func needs(for target: Double) throws -> [(name: Name, need: NeededValue)] {
      var evaluator = evaluator
      _ = try evaluator.record(at: root)
      return evaluator.neededValues(at: root, for: target).compactMap { need in
        formula.nodes[need.node].name.map { ($0, need) }
      }
    }
  }

  /// Each formula with a target, and how many of its symbols can be told what they need.
  static let invertible: [(String, Double, Int)] = [
    ("a", 7, 1), ("-a", 7, 1), ("a + b", 7, 2), ("a - b", 7, 2), ("a b", 7, 2),
    ("\\frac{a}{b}", 7, 2),
    ("a - (b - c)", 7, 3), ("a + b c - d", 11, 4), ("2^a", 8, 1), ("b^a", 16, 3), ("c^{-a}", 9, 3),
    ("a\\%", 0.5, 1), ("a^\\circ", 1, 1), ("a\\,\\text{m}", 5, 1), ("\\sqrt{a}", 3, 1),
    ("\\exp(a)", 5, 1), ("\\ln b", 2, 1), ("\\log a", 1.5, 1), ("\\lg a", 0.5, 1),
    ("\\sin c", 0.3, 1), ("\\tanh c", 0.3, 1), ("\\mathrm{sigmoid}(c)", 0.7, 1),
    ("\\mathrm{relu}(a)", 3, 1), ("\\mathrm{softplus}(a)", 3, 1),
    ("\\frac{1}{1 + e^{-c}}", 0.7, 2), ("\\frac{1}{2}(a - b)^2", 2, 4),
    ("(a - b) c (1 - c)", 0.7, 2), ("a - c \\cdot d", 5, 3),
  ]

  /// The law: with what it needs in its place, the whole comes to the target.
  @Test(arguments: invertible)
  func whatIsNeededLeadsToTheTarget(latex: String, target: Double, count: Int) throws {
    let expression = try Expression(latex)
    let repeated = Set(
      Dictionary(grouping: expression.formula.nodes.compactMap(\.name), by: \.self)
        .filter { $1.count > 1 }.keys)
    var told = 0
    for (name, need) in try expression.needs(for: target) where !repeated.contains(name) {
      var changed = expression
      changed.symbols.values[name] = need.value
      let value = try changed.value()
      #expect(
        abs(value - target) <= 1e-9 * max(1, abs(target)), "\(latex): \(need.value) gives \(value)")
      told += 1
    }
    #expect(told == count, "\(latex)")
  }

  /// The slope is the derivative of the whole by the part, at the present values.
  @Test(arguments: invertible)
  func slopeIsTheDerivative(latex: String, target: Double, count: Int) throws {
    let expression = try Expression(latex)
    let h = 1e-6
    for (name, need) in try expression.needs(for: target) {
      guard let present = expression.symbols.values[name],
        expression.formula.nodes.count(where: { $0.name == name }) == 1
      else { continue }
      var (above, below) = (expression, expression)
      above.symbols.values[name] = present + h
      below.symbols.values[name] = present - h
      let slope = (try above.value() - below.value()) / (2 * h)
      #expect(
        abs(need.slope - slope) <= 1e-5 * max(1, abs(slope)), "\(latex): \(need.slope), \(slope)")
    }
  }

  @Test(arguments: ["\\max(a, b)", "\\sum_{k=1}^{3} a", "a!", "\\lfloor a \\rfloor", "|a|"])
  func whatCannotBeInvertedEndsThePass(latex: String) throws {
    #expect(try Expression(latex).needs(for: 7).isEmpty)
  }

  @Test(arguments: [
    // No real number has this square root, logarithm or image.
    ("\\sqrt{a}", -1.0), ("\\mathrm{sigmoid}(a)", 2), ("\\mathrm{relu}(a)", -1), ("\\exp(a)", -1),
    ("\\frac{1}{a}", 0),
  ])
  func whatNoValueLeadsToIsNotNeeded(latex: String, target: Double) throws {
    #expect(try Expression(latex).needs(for: target).isEmpty)
  }

  @Test(arguments: ["a^2", "d^2"])
  func anEvenPowerHasTwoRoots(latex: String) throws {
    #expect(try Expression(latex).needs(for: 9).map(\.need.value).sorted() == [-3, 3])
  }

  @Test func anOddPowerKeepsTheSign() throws {
    #expect(
      try Expression("d^3").needs(for: -27).map { ($0.need.value * 1e9).rounded() / 1e9 } == [-3])
  }

  @Test func aNameBeforeBracketsIsAFactor() throws {
    let needs = try Expression("a(b + c)").needs(for: 14)
    // b + c = 7
    #expect(needs.map(\.need.value).contains { abs($0 - 6.5) <= 1e-12 })
    #expect(needs.map(\.need.value).contains { abs($0 - 4) <= 1e-12 })
  }

  // MARK: Entries

  /// Each formula of matrices, an entry of its value with what it should be, and what must be among
  /// what its symbols need for that.
  @Test(
    arguments: [
      ("(a, b) + (1, 1)", 0, 5.0, [4.0]), ("(1, 1) - (a, b)", 1, 5, [-4]), ("-(a, b)", 0, 5, [-5]),
      ("2 (a, b)", 1, 5, [2.5]), ("(a, b) / 2", 0, 5, [10]), ("(a, b) \\odot (3, 4)", 1, 5, [1.25]),
      ("(a, b)^T", 1, 5, [5]), ("\\begin{bmatrix}1 & 2\\\\0 & 1\\end{bmatrix} (a, b)", 1, 5, [5]),
      ("\\exp \\begin{bmatrix}c\\\\a\\end{bmatrix}", 0, 1, [0]),
      (
        "\\begin{bmatrix}a & b\\end{bmatrix} \\begin{bmatrix}1 & 0\\\\0 & 2\\end{bmatrix}", 1, 8,
        [4]
      ),
    ] as [(String, Int, Double, [Double])])
  func entriesTellTheSymbolsOfAMatrix(
    latex: String, index: Int, target: Double, expected: [Double]
  ) throws {
    let expression = try Expression(latex)
    var evaluator = expression.evaluator
    guard case .matrix = try evaluator.record(at: expression.root) else {
      Issue.record("\(latex) is no matrix")
      return
    }
    let needs = evaluator.neededValues(
      at: expression.root, for: [NeededEntry(index: index, value: target)], tolerance: 1e-9)
    let told = needs.filter { expression.formula.nodes[$0.node].name != nil }.map(\.value)
    for value in expected {
      #expect(told.contains { abs($0 - value) <= 1e-9 }, "\(latex): \(told)")
    }
  }

  /// A factor explains entries that differ only if all of them want the same of it.
  @Test(arguments: [([6.0, 9.0], true), ([6.0, 10.0], false)])
  func aFactorIsToBlameForAllEntriesOrNone(entries: [Double], isTold: Bool) throws {
    let expression = try Expression("c \\cdot (2, 3)")
    var evaluator = expression.evaluator
    _ = try evaluator.record(at: expression.root)
    let needs = evaluator.neededValues(
      at: expression.root,
      for: entries.enumerated().map { NeededEntry(index: $0, value: $1) }, tolerance: 1e-9)
    let told = needs.filter { expression.formula.nodes[$0.node].name != nil }
    #expect(told.contains { abs($0.value - 3) <= 1e-9 } == isTold)
  }

  @Test func anEntryOfAVectorIsNeededForAProductThatIsANumber() throws {
    let expression = try Expression("(a, 1) \\cdot (b, 4)")
    var evaluator = expression.evaluator
    _ = try evaluator.record(at: expression.root)
    // a·3 + 4 = 13 and 2·b + 4 = 13
    let values = evaluator.neededValues(at: expression.root, for: 13).filter {
      expression.formula.nodes[$0.node].name != nil
    }.map(\.value)
    #expect(values.sorted() == [3, 4.5])
  }
}
