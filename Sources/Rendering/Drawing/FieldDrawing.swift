import Lessons

/// The regions of classes, drawn row by row with neighbours of one class joined.
struct FieldDrawing {
  private let field: Plot.Field
  private let frame: PlotFrame

  init(_ field: Plot.Field, _ frame: PlotFrame) {
    self.field = field
    self.frame = frame
  }

  /// How strongly a class is drawn by how sure it is.
  private static let opacities = [0.07, 0.14, 0.22, 0.3]

  /// All cells; they lie below the axes and do not hide them.
  var node: SVGNode {
    let runs = (0..<field.rows).flatMap(runs(in:))
    let isGraded = field.sureness.contains { $0 != Plot.Field.surest }
    return .group(
      SVGStyle(isCrisp: true),
      Self.opacities.indices.compactMap { sureness in
        let rectangles = runs.filter { $0.sureness == sureness }.compactMap(rectangle)
        guard !rectangles.isEmpty else { return nil }
        return .group(
          SVGStyle(opacity: isGraded ? Self.opacities[sureness] : 0.22), rectangles)
      })
  }

  /// Neighbours of one class that are equally sure.
  private struct Run {
    let row: Int
    var columns: Range<Int>
    let number: Int
    let sureness: Int
  }

  private func runs(in row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<field.columns {
      let cell = row * field.columns + column
      let (number, sureness) = (field.classes[cell], field.sureness[cell])
      if let last = runs.indices.last, runs[last].number == number,
        runs[last].sureness == sureness
      {
        runs[last].columns = runs[last].columns.lowerBound..<column + 1
      } else {
        runs.append(
          Run(row: row, columns: column..<column + 1, number: number, sureness: sureness))
      }
    }
    return runs
  }

  private func rectangle(_ run: Run) -> SVGNode? {
    let start = horizontal(run.columns.lowerBound)
    let end = horizontal(run.columns.upperBound)
    guard let low = vertical(run.row), let high = vertical(run.row + 1), let start, let end else {
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
