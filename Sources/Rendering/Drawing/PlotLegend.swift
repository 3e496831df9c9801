import Lessons

/// The name of a series, and how it is drawn.
struct LegendEntry {
  let name: String
  let index: Int
  let kind: Kind

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
      SVGStyle(stroke: color, width: 2, dashes: kind == .companion ? Palette.dashes : []))
    let mark = SVGNode.marker(
      Palette.marker(index), at: SVGPoint(x: point.x + 10, y: point.y), SVGStyle(fill: color))
    switch kind {
    case .line, .companion: return [line]
    case .dots: return [mark]
    case .markedLine: return [line, mark]
    case .area:
      return [
        .rectangle(
          SVGPoint(x: point.x + 3, y: point.y - 6), width: 14, height: 12,
          SVGStyle(fill: color, opacity: 0.55))
      ]
    }
  }
}

extension Plot {
  /// The series with their names, the regions of a field where no dots are of the same class.
  var legend: [LegendEntry] {
    var entries: [LegendEntry] = []
    for (index, layer) in layers.withSeriesNumbers {
      let kind: LegendEntry.Kind
      switch layer {
      case .line: kind = .line
      case .companion: kind = .companion
      case .dots: kind = .dots
      case .markedLine: kind = .markedLine
      case .bars: kind = .area
      case .field(let names, _):
        if layers.contains(where: \.isDots) { continue }
        entries += names.enumerated().map { number, name in
          LegendEntry(name: name, index: number, kind: .area)
        }
        continue
      }
      entries.append(LegendEntry(name: layer.name, index: index, kind: kind))
    }
    return entries
  }
}

extension [Plot.Layer] {
  /// The layers with the numbers that their colours, dashes and marks follow; a field has none,
  /// since its classes have the colours of the series of the same number.
  var withSeriesNumbers: [(Int, Plot.Layer)] {
    var next = 0
    return map { layer in
      if layer.isField { return (0, layer) }
      if case .companion = layer { return (Swift.max(0, next - 1), layer) }
      defer { next += 1 }
      return (next, layer)
    }
  }
}

extension Plot.Layer {
  var isField: Bool { if case .field = self { true } else { false } }

  var isDots: Bool { if case .dots = self { true } else { false } }

  var name: String {
    switch self {
    case .line(let name, _), .companion(let name, _), .dots(let name, _),
      .markedLine(let name, _), .bars(let name, _):
      name
    case .field: ""
    }
  }

  var horizontalValues: [Double] {
    switch self {
    case .line(_, let points), .companion(_, let points), .dots(_, let points),
      .markedLine(_, let points):
      points.map(\.x)
    case .bars(_, let bars): bars.flatMap { [$0.interval.lowerBound, $0.interval.upperBound] }
    case .field(_, let field): [field.x.lowerBound, field.x.upperBound]
    }
  }

  var verticalValues: [Double] {
    switch self {
    case .line(_, let points), .companion(_, let points), .dots(_, let points),
      .markedLine(_, let points):
      points.map(\.y)
    case .bars(_, let bars): [0] + bars.map(\.height)
    case .field(_, let field): [field.y.lowerBound, field.y.upperBound]
    }
  }
}
