import Lessons

/// The part of a drawing that a screen has room for.
///
/// Each column shows the rows that the step is about, and scrolls by itself; the titles stay.
struct DrawingView {
  typealias Column = NetworkDrawing.Column

  private let columns: [Column]
  private let width: Int
  private let scroll: StepperScroll
  private let showsTitles: Bool
  /// The rows that there are for each column, without the title.
  private let space: Int
  /// The first column, where the reader has not moved the drawing.
  private let firstOfStep: Int
  /// The indices of the columns that are shown, in order.
  private let shown: [Int]

  init(
    _ columns: [Column], width: Int, height: Int, showsTitles: Bool, scroll: StepperScroll
  ) {
    self.columns = columns
    self.width = width
    self.scroll = scroll
    self.showsTitles = showsTitles
    space = max(0, height - (showsTitles ? 1 : 0))
    let ofStep = Self.fitting(columns, width)
    firstOfStep = ofStep.first ?? 0
    shown =
      scroll.columns == 0
      ? ofStep : Self.fitting(columns, from: firstOfStep + scroll.columns, width)
  }

  /// How many rows of a drawing there are, with its titles.
  static func height(of columns: [Column]) -> Int { (columns.map(\.rows.count).max() ?? 0) + 1 }

  // MARK: What is shown

  /// The lines, as many as the tallest column that is shown needs and there is room for.
  func lines(marksHighlights: Bool) -> [[ScreenText]] {
    let windows = shown.map { DrawingWindow(columns[$0], space).rows(scroll: scroll.rows) }
    let count = windows.map(\.count).max() ?? 0
    var lines = (0..<count).map { number in
      line { place in
        guard number < windows[place].count else { return .init() }
        return columns[shown[place]].rows[windows[place][number]]
      } mark: {
        marksHighlights ? $0.mark : " "
      }
    }
    if showsTitles { lines.insert(titles, at: 0) }
    return lines
  }

  /// The titles, with dots where a column is left out.
  private var titles: [ScreenText] {
    let pieces = shown.indices.flatMap { place in
      let isAfterGap = place > 0 && shown[place] != shown[place - 1] + 1
      return [
        ScreenText(isAfterGap ? "⋯" : " ", .faint),
        ScreenText(
          columns[shown[place]].title.padded(to: columns[shown[place]].width - 1), .faint),
      ]
    }
    return ScreenText.cut(pieces, to: width)
  }

  /// A line of the drawing: the row of each column that is shown, behind its mark.
  private func line(
    _ row: (Int) -> NetworkDrawing.Row, mark: (NetworkDrawing.Row) -> String
  ) -> [ScreenText] {
    let pieces = shown.indices.flatMap { place -> [ScreenText] in
      let row = row(place)
      let rest = columns[shown[place]].width - 1 - row.text.columns
      return [
        ScreenText(mark(row), row.role), ScreenText(row.text, row.role),
        ScreenText(String(repeating: " ", count: max(0, rest))),
      ]
    }
    return ScreenText.cut(pieces, to: width)
  }

  // MARK: What is not shown

  /// How many columns there is no room for.
  var hiddenColumns: Int { columns.count - shown.count }
  /// How many rows of the tallest column there is no room for.
  var hiddenRows: Int { max(0, (shown.map { columns[$0].rows.count }.max() ?? 0) - space) }

  /// How many rows the reader can scroll up (below 0) and down.
  var rowLimits: ClosedRange<Int> {
    let starts = shown.map { DrawingWindow(columns[$0], space).start }
    let ends = zip(shown, starts).map { columns[$0].rows.count - space - $1 }
    return -(starts.max() ?? 0)...max(0, ends.max() ?? 0)
  }

  /// How many columns the reader can scroll to the left (below 0) and to the right.
  var columnLimits: ClosedRange<Int> {
    guard Self.fitting(columns, from: 0, width).count < columns.count else { return 0...0 }
    return -firstOfStep...max(0, columns.count - 1 - firstOfStep)
  }

  // MARK: Columns that fit

  /// The neighbours from a column on that fit beside one another, at least one.
  private static func fitting(_ columns: [Column], from start: Int, _ width: Int) -> [Int] {
    var found: [Int] = []
    var used = 0
    for index in columns.indices.dropFirst(max(0, start)) {
      used += columns[index].width
      if used > width, !found.isEmpty { break }
      found.append(index)
    }
    return found
  }

  /// The columns that fit: that with the result of the step, or else that which it is about most,
  /// then the others that it is about, then the nearest to them.
  private static func fitting(_ columns: [Column], _ width: Int) -> [Int] {
    let lit = columns.indices.filter { columns[$0].isLit }
    let center =
      columns.indices.last { columns[$0].hasResult }
      ?? lit.max { columns[$0].litCount < columns[$1].litCount } ?? 0
    let order = columns.indices.sorted { first, second in
      rank(of: first, lit: lit, center: center) < rank(of: second, lit: lit, center: center)
    }
    var found: [Int] = []
    var used = 0
    for index in order where found.isEmpty || used + columns[index].width <= width {
      used += columns[index].width
      found.append(index)
    }
    return found.sorted()
  }

  /// What columns are chosen by, the lowest first: those that are lit, then the nearest to them.
  private static func rank(of index: Int, lit: [Int], center: Int) -> (Int, Int, Int) {
    let isLit = lit.contains(index)
    let distance = isLit ? abs(index - center) : lit.map { abs(index - $0) }.min() ?? index
    return (isLit ? 0 : 1, distance, index)
  }
}
