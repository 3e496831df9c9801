import Testing

@testable import MathNotation

/// What matrices come to, and where their shapes do not fit.
@Suite struct MatrixArithmeticTests {
  private static let rows = #"\begin{bmatrix}1 & 2\\3 & 4\end{bmatrix}"#
  private static let wide = #"\begin{bmatrix}1 & 0 & 2\\0 & 3 & 1\end{bmatrix}"#
  private static let column = #"\begin{bmatrix}5\\6\end{bmatrix}"#
  private static let row = #"\begin{bmatrix}5 & 6\end{bmatrix}"#

  /// A value as its shape and entries: `2x1: 5 6`; a number alone as itself.
  static func text(_ value: MathValue) -> String {
    switch value {
    case .scalar(let number): "\(number.value)"
    case .matrix(let matrix):
      "\(matrix.rows)x\(matrix.columns): "
        + matrix.entries.map { "\(($0.value * 1e9).rounded() / 1e9)" }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    (rows, "2x2: 1.0 2.0 3.0 4.0"), ("(5, 6)", "2x1: 5.0 6.0"),
    ("\(rows) + \(rows)", "2x2: 2.0 4.0 6.0 8.0"), ("\(rows) - \(rows)", "2x2: 0.0 0.0 0.0 0.0"),
    ("-\(column)", "2x1: -5.0 -6.0"), ("\(rows) \(column)", "2x1: 17.0 39.0"),
    ("\(row) \(rows)", "1x2: 23.0 34.0"), ("\(rows) \(wide)", "2x3: 1.0 6.0 4.0 3.0 12.0 10.0"),
    ("\(column) \(row)", "2x2: 25.0 30.0 30.0 36.0"),
    ("\(rows) \\odot \(rows)", "2x2: 1.0 4.0 9.0 16.0"),
    ("\(column) \\odot \(column)", "2x1: 25.0 36.0"),
    ("2 \(rows)", "2x2: 2.0 4.0 6.0 8.0"), ("\(column) \\cdot 0.5", "2x1: 2.5 3.0"),
    ("\(column) / 2", "2x1: 2.5 3.0"), ("\\frac{1}{2} \(row)", "1x2: 2.5 3.0"),
    ("\(rows)^T", "2x2: 1.0 3.0 2.0 4.0"), ("\(wide)^\\top", "3x2: 1.0 0.0 0.0 3.0 2.0 1.0"),
    ("\(rows)^2", "2x2: 7.0 10.0 15.0 22.0"), ("\(rows)^3", "2x2: 37.0 54.0 81.0 118.0"),
    ("\\sqrt{\(column) \\odot \(column)}", "2x1: 5.0 6.0"),
    ("\\mathrm{relu}(-1, 4)", "2x1: 0.0 4.0"),
    // Vectors of one length fit however they lie, and beside the rows or columns of a matrix.
    ("\(column) - \(row)", "2x1: 0.0 0.0"), ("\(rows) + \(column)", "2x2: 6.0 7.0 9.0 10.0"),
    ("\(rows) + \(row)", "2x2: 6.0 8.0 8.0 10.0"),
    ("\(rows) \\odot \(column)", "2x2: 5.0 10.0 18.0 24.0"),
    ("(1, 2, 3) \\times (4, 5, 6)", "3x1: -3.0 6.0 -3.0"),
    // What has no other meaning of a vector goes entry by entry.
    ("\(column) - 1", "2x1: 4.0 5.0"), ("1 - \(column)", "2x1: -4.0 -5.0"),
    ("30 / \(column)", "2x1: 6.0 5.0"), ("\(column) / \(column)", "2x1: 1.0 1.0"),
    ("\(column)^2", "2x1: 25.0 36.0"), ("2^{\(column)}", "2x1: 32.0 64.0"),
    ("\(column) \\circ \(column)", "2x1: 25.0 36.0"),
    ("\(rows)^{-1}", "2x2: -2.0 1.0 1.5 -0.5"), ("\(rows)^{-2} \(rows)", "2x2: -2.0 1.0 1.5 -0.5"),
    ("\\operatorname{diag}(2, 3)", "2x2: 2.0 0.0 0.0 3.0"),
    ("\\text{diag}(\(rows))", "2x1: 1.0 4.0"),
    ("\\text{softmax}(\(rows) - \(rows))", "2x2: 0.5 0.5 0.5 0.5"),
    // Matrices of lists and of blocks.
    ("[[1, 2], [3, 4]]", "2x2: 1.0 2.0 3.0 4.0"), ("[\(column); (7, 8)]", "4x1: 5.0 6.0 7.0 8.0"),
    ("[\(column), 7]", "3x1: 5.0 6.0 7.0"),
    ("\\begin{bmatrix}\(rows) & \(column)\\end{bmatrix}", "2x3: 1.0 2.0 5.0 3.0 4.0 6.0"),
    ("\\begin{bmatrix}\(column) \\\\ 1\\end{bmatrix}", "3x1: 5.0 6.0 1.0"),
  ])
  func matricesHaveTheirEntries(latex: String, expected: String) throws {
    #expect(Self.text(try EvaluatorTests.evaluate(latex)) == expected)
  }

  @Test(
    arguments: [
      ("\(row) \(column)", 61.0), ("\(column) \\cdot \(column)", 61),
      ("(1, 2, 2) \\cdot (3, 4, 6)", 23),
      ("\\det \(rows)", -2), ("\\operatorname{tr} \(rows)", 5), ("\\text{rank}(\(rows))", 2),
      ("\\mathrm{rank}([[1, 2], [2, 4]])", 1),
      ("\\|(3, -4)\\|_1", 7), ("\\|(3, -4)\\|_2", 5), ("\\lVert (3, -4) \\rVert_{\\infty}", 4),
      ("\\|\(rows)\\|_F^2", 30), ("\\|\(rows)\\|^2", 30), ("\\|(3, 4)\\| \\|(3, 4)\\|", 25),
      ("\\langle (1, 2), (3, 4) \\rangle", 11), ("\\arg\\max (1, 7, 2)", 2),
      ("\\operatorname*{argmin}([1, 7, 2])", 1), ("\\max \(rows)", 4),
      ("\(column)^T \(column)", 61), ("\\|\(column)\\|^2", 61), ("|\(rows)|", -2),
      (#"\begin{vmatrix}2 & 0 & 1\\1 & 3 & 2\\0 & 1 & 4\end{vmatrix}"#, 21),
      // Its first pivot is nought: rows must be exchanged, and the sign with them.
      (#"\begin{vmatrix}0 & 1 & 0\\1 & 0 & 0\\0 & 0 & 5\end{vmatrix}"#, -5),
      (#"\begin{vmatrix}1 & 2 & 3\\2 & 4 & 6\\1 & 1 & 1\end{vmatrix}"#, 0),
    ] as [(String, Double)])
  func someProductsAndAllDeterminantsAreNumbers(latex: String, expected: Double) throws {
    guard case .scalar(let value) = try EvaluatorTests.evaluate(latex) else {
      Issue.record("\(latex) is no number")
      return
    }
    #expect(abs(value.value - expected) <= 1e-9, "\(latex): \(value.value)")
  }

  @Test(arguments: [
    "\(rows) + (1, 2, 3)", "\(column) - (1, 2, 3)", "\(wide) \(wide)",
    "\(rows) + 1", "1 + \(rows)", "1 / \(rows)", "\(rows) / \(rows)", "\(column)^{-1}",
    "\(rows)^{0.5}", "\(rows)^{17}", "2^{\(rows)}", "\\exp \(rows)", "\\operatorname{tr} \(wide)",
    "\\arg\\max \(rows)", "\\|2\\|_2",
    "\\gcd(\(column), 1)", "\\begin{bmatrix}\(column) & 1\\end{bmatrix}",
    #"\begin{vmatrix}1 & 2 & 3\\4 & 5 & 6\end{vmatrix}"#,
  ])
  func whatDoesNotFitHasNoValue(latex: String) {
    #expect(throws: EvaluationProblem.shapes) { try EvaluatorTests.evaluate(latex) }
  }

  // MARK: The values themselves

  private static let matrix = MathMatrix(
    rows: 2, columns: 3, entries: (1...6).map { Approximation(Double($0)) })

  @Test func entriesStandRowByRow() {
    #expect(Self.matrix[0, 2].value == 3)
    #expect(Self.matrix[1, 0].value == 4)
    #expect(!Self.matrix.isVector)
  }

  @Test func transposingTwiceChangesNothing() {
    #expect(Self.matrix.transposed[2, 1] == Self.matrix[1, 2])
    #expect(Self.matrix.transposed.transposed == Self.matrix)
  }

  /// (A B)ᵀ = Bᵀ Aᵀ.
  @Test func transposeOfAProductIsTheProductOfTransposesInTurn() throws {
    let other = Self.matrix.transposed.map { $0 * $0 }
    let product = try #require(Self.matrix.times(other))
    #expect(product.transposed == other.transposed.times(Self.matrix.transposed))
  }

  @Test func determinantOfAProductIsTheProductOfDeterminants() throws {
    let a = MathMatrix(
      rows: 3, columns: 3, entries: [2, -1, 0, 1, 3, 2, 0, 5, -4].map { Approximation($0) })
    let b = MathMatrix(
      rows: 3, columns: 3, entries: [1, 4, 2, 0, -2, 1, 3, 1, 1].map { Approximation($0) })
    let product = try #require(a.times(b)?.determinant)
    let (x, y) = (try #require(a.determinant), try #require(b.determinant))
    #expect(abs(product.value - x.value * y.value) <= 1e-9 * abs(product.value))
    #expect(Self.matrix.determinant == nil)
  }

  @Test func radiiAddUpInAProduct() throws {
    let row = MathMatrix(
      rows: 1, columns: 2, entries: [Approximation(1, radius: 0.1), Approximation(2)])
    let column = MathMatrix(
      rows: 2, columns: 1, entries: [Approximation(3), Approximation(4, radius: 0.01)])
    let product = try #require(row.times(column))
    #expect(abs(product.entries[0].radius - (0.1 * 3 + 2 * 0.01)) <= 1e-12)
    #expect(row.dot(column) == product.entries[0])
  }
}
