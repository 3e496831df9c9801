/// The name of a series, and how it is drawn.
struct LegendEntry {
  let name: String
  /// The number that the colour, the dashes and the mark follow.
  let index: Int
  let kind: Kind

  /// How the series is drawn in the plot.
  enum Kind {
    case line
    case companion
    case dots
    case markedLine
    case area
  }

  /// A piece of the series, 20 units wide.
  func sample(from point: SVGPoint) -> [SVGNode] {
    let color = Palette.color(index)
    let line = SVGNode.line(
      from: point, to: SVGPoint(x: point.x + 20, y: point.y),
      SVGStyle(stroke: .color(color), width: 2, dashes: kind == .companion ? Palette.dashes : []))
    let mark = SVGNode.marker(
      Palette.marker(index), at: SVGPoint(x: point.x + 10, y: point.y), .fill(color))
    switch kind {
    case .line, .companion: return [line]
    case .dots: return [mark]
    case .markedLine: return [line, mark]
    case .area:
      return [
        .rectangle(
          SVGPoint(x: point.x + 3, y: point.y - 6), width: 14, height: 12,
          SVGStyle(fill: .color(color), opacity: 0.55))
      ]
    }
  }
}
