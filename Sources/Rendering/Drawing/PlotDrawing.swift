package import Lessons

/// A plot as an SVG drawing.
package struct PlotDrawing {
  private let plot: Plot
  private let frame: PlotFrame

  /// Lays out the axes of a plot.
  package init(_ plot: Plot) {
    self.plot = plot
    frame = PlotFrame(plot)
  }

  /// The width and height of a drawing in CSS pixels.
  package static let size = (width: 640.0, height: 400.0)

  /// The SVG file, the same bytes for the same plot.
  ///
  /// Complexity: O(n) for n points.
  package var svg: String { document.text }

  /// What is drawn.
  var document: SVGDocument {
    SVGDocument(
      width: Self.size.width, height: Self.size.height, title: plot.title, summary: plot.summary,
      nodes: fields + axes + series + legend
    )
  }

  // MARK: Axes

  private var axes: [SVGNode] {
    let text = SVGStyle.fill(.text)
    let grid = SVGStyle(
      stroke: .color(.text), width: 1, opacity: Palette.gridOpacity)
    let (left, right, top, bottom) = (frame.left, frame.right, frame.top, frame.bottom)
    var lines: [SVGNode] = []
    var labels: [SVGNode] = [
      .text(
        plot.title, at: SVGPoint(x: Self.size.width / 2, y: 20), anchor: .middle,
        SVGStyle(fill: .color(.strong), fontSize: 15, isBold: true)),
      .text(
        plot.x.label, at: SVGPoint(x: (left + right) / 2, y: Self.size.height - 10),
        anchor: .middle, .inherited),
      .text(
        plot.y.label, at: SVGPoint(x: 16, y: (top + bottom) / 2), anchor: .middle, turned: true,
        .inherited),
    ]
    for tick in frame.x.ticks {
      guard let x = frame.horizontal(tick.value) else { continue }
      lines.append(.line(from: SVGPoint(x: x, y: top), to: SVGPoint(x: x, y: bottom), .inherited))
      labels.append(
        .text(tick.text, at: SVGPoint(x: x, y: bottom + 17), anchor: .middle, .inherited))
    }
    for tick in frame.y.ticks {
      guard let y = frame.vertical(tick.value) else { continue }
      lines.append(.line(from: SVGPoint(x: left, y: y), to: SVGPoint(x: right, y: y), .inherited))
      labels.append(
        .text(tick.text, at: SVGPoint(x: left - 7, y: y + 4), anchor: .end, .inherited))
    }
    let border = SVGStyle(stroke: .color(.text), width: 1)
    let corner = SVGPoint(x: left, y: bottom)
    return [
      .group(grid, lines), .group(text, labels),
      .line(from: corner, to: SVGPoint(x: right, y: bottom), border),
      .line(from: corner, to: SVGPoint(x: left, y: top), border),
    ]
  }

  // MARK: Layers

  private var fields: [SVGNode] {
    plot.layers.compactMap { layer in
      if case .field(_, let field) = layer { FieldDrawing(field, frame).node } else { nil }
    }
  }

  private var series: [SVGNode] {
    var nodes: [SVGNode] = []
    for (index, layer) in plot.layers.withSeriesNumbers {
      let color = Palette.color(index)
      let stroke = SVGStyle.line(color, width: 2)
      let points = SVGStyle.fill(color)
      switch layer {
      case .line(_, let line): nodes += frame.pieces(line).map { .path($0, stroke) }
      case .companion(_, let line):
        var dashed = stroke
        dashed.dashes = Palette.dashes
        nodes += frame.pieces(line).map { .path($0, dashed) }
      case .dots(_, let dots): nodes.append(marks(at: dots, series: index, points))
      case .markedLine(_, let line):
        nodes +=
          frame.pieces(line).map { .path($0, stroke) } + [marks(at: line, series: index, points)]
      case .bars(_, let bars):
        nodes.append(
          .group(
            SVGStyle(fill: .color(color), opacity: 0.55),
            bars.compactMap { frame.rectangle(of: $0) }))
      case .field: break
      }
    }
    return nodes
  }

  /// The marks of a series at those of its points that can be drawn.
  private func marks(at points: [Plot.Point], series index: Int, _ style: SVGStyle) -> SVGNode {
    .group(
      style,
      points.compactMap { point in
        frame.point(point).map { .marker(Palette.marker(index), at: $0, .inherited) }
      })
  }

  // MARK: Legend

  /// The names of the series in one row below the title.
  private var legend: [SVGNode] {
    let entries = plot.legend
    guard entries.count > 1 || plot.layers.contains(where: \.isField) else { return [] }
    // 6.6 units are a letter's mean width at this size of type; 42 are the sample and the gaps.
    let widths = entries.map { 42 + 6.6 * Double($0.name.count) }
    var x = max(frame.left, (Self.size.width - widths.reduce(0, +)) / 2)
    var nodes: [SVGNode] = []
    for (entry, width) in zip(entries, widths) {
      nodes.append(contentsOf: entry.sample(from: SVGPoint(x: x, y: 38)))
      nodes.append(
        .text(
          entry.name, at: SVGPoint(x: x + 25, y: 42), anchor: .start, .fill(.text)))
      x += width
    }
    return nodes
  }
}
