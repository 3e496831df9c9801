/// The sides of a chain of equations in LaTeX.
struct FormulaSides {
  /// How sides are put on lines.
  enum Layout {
    /// All on one line where their LaTeX is short, and else each on its own.
    case oneOrEach
    /// As many on each line as are drawn within the width of a page, as matrices are.
    case filled
  }

  /// In LaTeX, the quantity first.
  var sides: [String]
  /// The relation before each side but the first.
  var relation = "="
  /// How they are put on lines.
  var layout = Layout.oneOrEach

  /// How long a chain may be that stands on one line, in characters of its LaTeX, or as many as are drawn.
  private static let maximumLength = 72

  /// The chain on one line if it is short, and otherwise on several.
  var latex: String {
    let rows = self.rows
    guard rows.count > 1 else { return line }
    let lines = rows.enumerated().map { index, row in
      let first = index == 0 ? "\(row[0]) &\(relation) " : "&\(relation) "
      return first + (index == 0 ? row.dropFirst() : row[...]).joined(separator: " \(relation) ")
    }
    return "\\begin{aligned}\n" + lines.joined(separator: " \\\\\n") + "\n\\end{aligned}"
  }

  /// The sides of each line; the first one holds the quantity and at least one more.
  private var rows: [[String]] {
    switch layout {
    case .oneOrEach:
      if sides.count < 3 || line.count <= Self.maximumLength { return [sides] }
      return [Array(sides.prefix(2))] + sides.dropFirst(2).map { [$0] }
    case .filled:
      var rows = [Array(sides.prefix(2))]
      var width = rows[0].reduce(0) { $0 + DrawnWidth.characters(of: $1) }
      for side in sides.dropFirst(2) {
        let added = DrawnWidth.characters(of: side)
        if width + added <= Self.maximumLength {
          rows[rows.count - 1].append(side)
          width += added
        } else {
          rows.append([side])
          width = added
        }
      }
      return rows
    }
  }

  /// The chain on one line, however long it is.
  var line: String { sides.joined(separator: " \(relation) ") }
}
