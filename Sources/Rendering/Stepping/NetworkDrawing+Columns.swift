extension NetworkDrawing {
  /// A line of a column.
  struct Row {
    var text = ""
    /// Whether this step is about what it shows, or passes it.
    var isLit = false
    /// Whether what it shows is still to come.
    var isPale = false
    /// Whether it shows what this step computes.
    var isResult = false

    /// What it is there for.
    var role: ScreenText.Role {
      if isResult { return .result }
      if isLit { return .highlighted }
      return isPale ? .faint : .plain
    }

    /// What marks it where there are no colours.
    var mark: String { isResult ? "▶" : isLit ? "›" : " " }
  }

  /// The inputs, a layer or the errors.
  struct Column {
    var title: String
    var rows: [Row]
    /// The width that it keeps though less is shown by now.
    var minimumWidth = 0

    init(title: String, rows: [Row]) {
      self.title = title
      self.rows = rows
    }

    /// With a column for a mark before the text, and one behind it.
    var width: Int {
      max(minimumWidth, title.columns + 2, (rows.map(\.text.columns).max() ?? 0) + 2)
    }
    var isLit: Bool { rows.contains { $0.isLit || $0.isResult } }
    var litCount: Int { rows.count { $0.isLit || $0.isResult } }
    var hasResult: Bool { rows.contains(where: \.isResult) }
  }
}
