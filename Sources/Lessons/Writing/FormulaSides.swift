/// The sides of a chain of equations in LaTeX.
struct FormulaSides {
  /// In LaTeX, the quantity first.
  var sides: [String]
  /// The relation before each side but the first.
  var relation = "="

  /// How long a chain may be that stands on one line, in characters of its LaTeX.
  private static let maximumLength = 72

  /// The chain on one line if it is short, and otherwise on a line for each side.
  var latex: String {
    let line = self.line
    if sides.count < 3 || line.count <= Self.maximumLength { return line }
    let rows = sides.dropFirst().map { "&\(relation) \($0)" }
    let first = "\(sides[0]) \(rows[0])"
    let lines = [first] + rows.dropFirst()
    return "\\begin{aligned}\n" + lines.joined(separator: " \\\\\n") + "\n\\end{aligned}"
  }

  /// The chain on one line, however long it is.
  var line: String { sides.joined(separator: " \(relation) ") }
}
