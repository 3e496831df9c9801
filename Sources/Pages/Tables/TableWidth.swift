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
    let columns = rows.map(\.count).max() ?? 0
    let width = (0..<columns).reduce(0.0) { sum, column in
      sum + padding
        + (rows.compactMap { $0.indices.contains(column) ? HTMLNode.widest(of: $0[column]) : nil }
          .max() ?? 0)
    }
    if width <= 17 { return "narrow" }
    return widths.first { Double($0) >= width }.map { "t\($0)" } ?? "cards"
  }
}
