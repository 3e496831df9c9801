import Lessons

/// The rectangle between the axes of a plot, and where values lie in it.
struct PlotFrame {
  /// The edges in user units, from the left and from the top.
  let left: Double
  let right: Double
  let top = 56.0
  let bottom: Double
  /// Where values lie from left to right, from 0 to 1.
  let x: AxisScale
  /// Where values lie from the bottom up, from 0 to 1.
  let y: AxisScale

  init(_ plot: Plot) {
    right = PlotDrawing.size.width - 22
    bottom = PlotDrawing.size.height - 46
    x = AxisScale(plot.x, values: plot.layers.flatMap(\.horizontalValues), count: 8)
    y = AxisScale(plot.y, values: plot.layers.flatMap(\.verticalValues), count: 6)
    // 6.6 units are a letter's mean width at this size of type.
    let longest = y.ticks.map(\.text.count).max() ?? 1
    left = 40 + 6.6 * Double(longest)
  }

  /// The place of a value from the left; nil if it cannot be drawn.
  func horizontal(_ value: Double) -> Double? {
    x.place(value).map { left + $0 * (right - left) }
  }

  /// The place of a value from the top; nil if it cannot be drawn.
  func vertical(_ value: Double) -> Double? {
    y.place(value).map { bottom - $0 * (bottom - top) }
  }

  /// The place of a point; nil if it cannot be drawn.
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

  /// A bar from the axis up, with a gap to the next; nil if there is nothing to see of it.
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
