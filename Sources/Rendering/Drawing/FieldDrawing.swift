import Lessons

/// The regions of classes, drawn row by row with neighbours of one class joined.
struct FieldDrawing {
  private let field: Plot.Field
  private let frame: PlotFrame

  init(_ field: Plot.Field, _ frame: PlotFrame) {
    self.field = field
    self.frame = frame
  }

  /// All cells; they lie below the axes and do not hide them.
  var node: SVGNode {
    .group(
      SVGStyle(opacity: 0.22, isCrisp: true),
      (0..<field.rows).flatMap { row in runs(in: row).compactMap { rectangle($0, row) } })
  }

  /// Neighbours of one class.
  private struct Run {
    var columns: Range<Int>
    var number: Int
  }

  private func runs(in row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<field.columns {
      let number = field.classes[row * field.columns + column]
      if let last = runs.indices.last, runs[last].number == number {
        runs[last].columns = runs[last].columns.lowerBound..<column + 1
      } else {
        runs.append(Run(columns: column..<column + 1, number: number))
      }
    }
    return runs
  }

  private func rectangle(_ run: Run, _ row: Int) -> SVGNode? {
    let start = horizontal(run.columns.lowerBound)
    let end = horizontal(run.columns.upperBound)
    guard let low = vertical(row), let high = vertical(row + 1), let start, let end else {
      return nil
    }
    return .rectangle(
      SVGPoint(x: start, y: high), width: end - start, height: low - high,
      .fill(Palette.color(run.number)))
  }

  private func horizontal(_ column: Int) -> Double? {
    let part = Double(column) / Double(field.columns)
    return frame.horizontal(
      field.x.lowerBound + part * (field.x.upperBound - field.x.lowerBound))
  }

  private func vertical(_ row: Int) -> Double? {
    let part = Double(row) / Double(field.rows)
    return frame.vertical(field.y.lowerBound + part * (field.y.upperBound - field.y.lowerBound))
  }
}
