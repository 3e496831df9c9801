import Lessons

extension Plot.Layer {
  /// Whether the layer is the regions of classes.
  var isField: Bool { if case .field = self { true } else { false } }

  /// Whether the layer is points that no line joins.
  var isDots: Bool { if case .dots = self { true } else { false } }

  /// What the legend calls the layer; a field's classes have names of their own.
  var name: String {
    switch self {
    case .line(let name, _), .companion(let name, _), .dots(let name, _),
      .markedLine(let name, _), .bars(let name, _):
      name
    case .field: ""
    }
  }

  /// The values that the horizontal axis has to reach.
  var horizontalValues: [Double] {
    switch self {
    case .line(_, let points), .companion(_, let points), .dots(_, let points),
      .markedLine(_, let points):
      points.map(\.x)
    case .bars(_, let bars): bars.flatMap { [$0.interval.lowerBound, $0.interval.upperBound] }
    case .field(_, let field): [field.x.lowerBound, field.x.upperBound]
    }
  }

  /// The values that the vertical axis has to reach; a bar stands on 0.
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
