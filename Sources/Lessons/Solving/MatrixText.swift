/// A matrix of numbers as it is written.
struct MatrixText {
  /// Row by row, in LaTeX.
  let rows: [[String]]

  /// The LaTeX: brackets around the rows, and none around a single number.
  var latex: String {
    if let only { return only }
    let rows = rows.map { $0.joined(separator: " & ") }
    return "\\begin{bmatrix} \(rows.joined(separator: " \\\\ ")) \\end{bmatrix}"
  }

  /// The same as a factor or behind a sign.
  var factor: String { only?.hasPrefix("-") == true ? "\\left( \(latex) \\right)" : latex }

  private var only: String? {
    rows.count == 1 && rows[0].count == 1 ? rows[0][0] : nil
  }

  /// With rows and columns exchanged.
  var transposed: MatrixText {
    guard let first = rows.first else { return self }
    return MatrixText(rows: first.indices.map { column in rows.map { $0[column] } })
  }
}
