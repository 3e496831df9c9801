/// The rows of a column that are shown where there is no room for all.
struct DrawingWindow {
  private let rows: [NetworkDrawing.Row]
  private let space: Int

  init(_ column: NetworkDrawing.Column, _ space: Int) {
    rows = column.rows
    self.space = space
  }

  private var lit: [Int] { rows.indices.filter { rows[$0].isLit || rows[$0].isResult } }

  /// The first row of neighbours among which as many as possible are lit, that of the result above
  /// all; the rest of the room is shared between what is above and below them.
  var start: Int {
    guard rows.count > space else { return 0 }
    let lit = self.lit
    guard let first = lit.first, let last = lit.last else { return 0 }
    let end = rows.count - space
    if last - first < space { return min(max(0, (first + last + 1 - space) / 2), end) }
    let result = rows.firstIndex(where: \.isResult)
    var best = (score: -1, start: 0)
    for start in 0...end {
      let window = start..<start + space
      let score =
        lit.count(where: window.contains) * 2
        + (result.map(window.contains) == true ? rows.count * 2 : 0)
      if score > best.score { best = (score, start) }
    }
    return best.start
  }

  /// The indices of the rows that are shown, in order.
  ///
  /// Where the reader has not scrolled, what is lit is shown even if rows between are left out.
  func rows(scroll: Int) -> [Int] {
    guard rows.count > space else { return Array(rows.indices) }
    let start = max(0, min(self.start + scroll, rows.count - space))
    let window = Array(start..<start + space)
    let lit = self.lit
    guard scroll == 0, lit.contains(where: { !window.contains($0) }) else { return window }
    let result = lit.filter { rows[$0].isResult }
    let chosen = result + lit.filter { !rows[$0].isResult }
    let others = rows.indices.filter { !rows[$0].isLit && !rows[$0].isResult }.sorted {
      first, second in
      distance(first, lit) < distance(second, lit)
    }
    return (chosen + others).prefix(space).sorted()
  }

  private func distance(_ row: Int, _ lit: [Int]) -> Int {
    lit.map { abs($0 - row) }.min() ?? 0
  }
}
