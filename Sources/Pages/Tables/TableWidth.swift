/// How a table fits a small screen: by its width, which the widest words and formulas of its columns tell.
enum TableWidth {
  /// The widths in ems up to which a table is made smaller.
  private static let widths = [18, 22, 26, 30, 34, 38]
  /// The room beside a cell, in ems.
  private static let padding = 1.0

  /// The class of a table; one that is wider than all of them is set row by row.
  ///
  /// Complexity: O(size).
  static func className(of rows: [[[HTMLNode]]]) -> String {
    let width = width(of: rows)
    if width <= 17 { return "narrow" }
    return widths.first { Double($0) >= width }.map { "t\($0)" } ?? "cards"
  }

  /// Whether a table may be wider than the page on any screen.
  static func isWide(_ rows: [[[HTMLNode]]]) -> Bool { width(of: rows) > 38 }

  /// The width in ems of the text.
  private static func width(of rows: [[[HTMLNode]]]) -> Double {
    let columns = rows.map(\.count).max() ?? 0
    return (0..<columns).reduce(0.0) { sum, column in
      let cells = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      return sum + padding + (cells.map(HTMLNode.widest).max() ?? 0)
    }
  }
}
