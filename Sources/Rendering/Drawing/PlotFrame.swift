import Lessons

/// The rectangle between the axes of a plot, and where values lie in it.
struct PlotFrame {
  let left: Double
  let right: Double
  let top = 56.0
  let bottom: Double
  let x: AxisScale
  let y: AxisScale

  init(_ plot: Plot) {
    right = PlotDrawing.size.width - 22
    bottom = PlotDrawing.size.height - 46
    x = AxisScale(plot.x, values: plot.layers.flatMap(\.horizontalValues), count: 8)
    y = AxisScale(plot.y, values: plot.layers.flatMap(\.verticalValues), count: 6)
    let longest = y.ticks.map(\.text.count).max() ?? 1
    left = 40 + 6.6 * Double(longest)
  }

  func horizontal(_ value: Double) -> Double? {
    x.place(value).map { left + $0 * (right - left) }
  }

  func vertical(_ value: Double) -> Double? {
    y.place(value).map { bottom - $0 * (bottom - top) }
  }

  func point(_ point: Plot.Point) -> SVGPoint? {
    guard let x = horizontal(point.x), let y = vertical(point.y) else { return nil }
    return SVGPoint(x: x, y: y)
  }

  /// The points of a line, cut where one cannot be drawn.
  func pieces(_ points: [Plot.Point]) -> [[SVGPoint]] {
    var pieces: [[SVGPoint]] = [[]]
    for point in points {
      if let place = self.point(point) {
        pieces[pieces.count - 1].append(place)
      } else if !pieces[pieces.count - 1].isEmpty {
        pieces.append([])
      }
    }
    return pieces.filter { $0.count > 1 }
  }

  func rectangle(of bar: Plot.Bar) -> SVGNode? {
    guard let start = horizontal(bar.interval.lowerBound),
      let end = horizontal(bar.interval.upperBound), let height = vertical(bar.height),
      let base = vertical(y.isLogarithmic ? y.range.lowerBound : max(0, y.range.lowerBound)),
      height < base
    else { return nil }
    return .rectangle(
      SVGPoint(x: start, y: height), width: max(0.5, end - start - 1), height: base - height,
      .inherited)
  }
}
