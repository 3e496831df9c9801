/// A matrix of numbers as it is written.
struct MatrixText {
  /// Row by row, in LaTeX.
  let rows: [[String]]

  init(rows: [[String]]) { self.rows = rows }

  /// The numbers row by row, so many in each.
  init(_ numbers: [String], columns: Int) {
    rows = stride(from: 0, to: numbers.count, by: max(1, columns)).map {
      Array(numbers[$0..<min(numbers.count, $0 + columns)])
    }
  }

  /// The LaTeX: brackets around the rows, and none around a single number.
  var latex: String {
    if let only { return only }
    let rows = rows.map { $0.joined(separator: " & ") }
    return "\\begin{bmatrix} \(rows.joined(separator: " \\\\ ")) \\end{bmatrix}"
  }

  /// The same as a factor or behind a sign.
  var factor: String { only?.hasPrefix("-") == true ? "\\left( \(latex) \\right)" : latex }

  /// Behind another factor; between single numbers a dot stands.
  func multiplied(onto other: MatrixText) -> String {
    other.latex + (other.only != nil && only != nil ? " \\cdot " : " ") + factor
  }

  /// Behind a number.
  func multiplied(onto number: String) -> String {
    number + (only == nil ? " " : " \\cdot ") + factor
  }

  private var only: String? {
    rows.count == 1 && rows[0].count == 1 ? rows[0][0] : nil
  }

  /// With rows and columns exchanged.
  var transposed: MatrixText {
    guard let first = rows.first else { return self }
    return MatrixText(rows: first.indices.map { column in rows.map { $0[column] } })
  }
}
