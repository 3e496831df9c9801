package import Lessons

/// The picture of a network as an SVG drawing.
package struct NetworkPictureDrawing {
  private let picture: NetworkPicture
  private let layout: PictureLayout

  /// Lays out a picture.
  package init(_ picture: NetworkPicture) {
    self.picture = picture
    layout = PictureLayout(picture)
  }

  /// The SVG file, the same bytes for the same picture.
  ///
  /// Complexity: O(size).
  package var svg: String { document.text }

  /// What is drawn.
  var document: SVGDocument {
    SVGDocument(
      width: layout.width, height: layout.height, title: picture.title, summary: picture.summary,
      nodes: headings + paleFirst.flatMap(strokes) + labels + picture.nodes.flatMap(node)
    )
  }

  /// The lines, with what is lit above all else.
  private var paleFirst: [NetworkPicture.Line] {
    picture.lines.filter { $0.light == .pale } + picture.lines.filter { $0.light != .pale }
  }

  // MARK: Words

  private var headings: [SVGNode] {
    picture.headings.flatMap { heading in
      heading.lines.enumerated().map { index, line in
        .text(
          line, at: layout.placeOfHeading(heading, line: index), anchor: .middle,
          SVGStyle(fill: .color(.text), isBold: index == 0))
      }
    }
  }

  private func node(_ node: NetworkPicture.Node) -> [SVGNode] {
    let center = layout.center(of: node)
    if node.kind == .omission {
      return [
        .text(
          node.name, at: SVGPoint(x: center.x, y: center.y + 6), anchor: .middle,
          SVGStyle(fill: .color(.text), fontSize: 18))
      ]
    }
    let isLong = node.name.count > PictureLayout.longestName
    let name = SVGNode.text(
      node.name, at: SVGPoint(x: center.x, y: center.y + 4.5), anchor: .middle,
      SVGStyle(
        fill: .color(node.light == .pale ? .text : .strong), fontSize: isLong ? 10 : 13))
    let captions = node.captions.enumerated().map { index, caption in
      SVGNode.text(
        caption.text, at: layout.placeOfCaption(of: node, line: index),
        anchor: picture.isUnrolled ? .start : .middle,
        SVGStyle(fill: .color(.text), fontSize: 11))
    }
    return [shape(of: node, at: center), name] + captions
  }

  private func shape(of node: NetworkPicture.Node, at center: SVGPoint) -> SVGNode {
    var style = SVGStyle.line(color(node.light), width: isLit(node.light) ? 2.5 : 1.25)
    style.fill = .color(.panel)
    style.strokeOpacity = opacity(node.light)
    let radius = PictureLayout.radius
    switch node.kind {
    case .input, .error:
      let corner = SVGPoint(x: center.x - radius, y: center.y - radius * 0.8)
      return .rectangle(
        corner, width: 2 * radius, height: 1.6 * radius, radius: node.kind == .input ? 8 : 2, style)
    case .unit, .omission: return .circle(center, radius: radius, style)
    }
  }

  // MARK: Lines

  /// A line with its arrow.
  private func strokes(_ line: NetworkPicture.Line) -> [SVGNode] {
    let course = layout.course(of: line)
    var style = SVGStyle.line(color(line.light), width: isLit(line.light) ? 2.5 : 1.25)
    style.opacity = opacity(line.light)
    if line.isRecurrent { style.dashes = Palette.dashes }
    var arrow = SVGStyle.fill(color(line.light))
    arrow.opacity = opacity(line.light)
    return [course.node(style), .polygon(course.arrow, arrow)]
  }

  /// The labels, each on a plate in the colour of the background, which hides the line behind it.
  private var labels: [SVGNode] {
    picture.lines.flatMap { line -> [SVGNode] in
      guard !line.label.isEmpty, layout.showsLabel(of: line) || isLit(line.light) else { return [] }
      let place = layout.placeOfLabel(of: line)
      let width = PictureLayout.width(of: line.label) * (isLit(line.light) ? 1.15 : 1)
      let corner = SVGPoint(x: place.x - width / 2 - 1, y: place.y - 10)
      return [
        .rectangle(corner, width: width + 2, height: 13, .fill(.panel)),
        .text(
          line.label, at: place, anchor: .middle,
          SVGStyle(
            fill: .color(isLit(line.light) ? .strong : .text), fontSize: 11,
            isBold: isLit(line.light))),
      ]
    }
  }

  // MARK: Light

  private func isLit(_ light: NetworkPicture.Light) -> Bool {
    switch light {
    case .plain, .pale: false
    case .lit, .branch: true
    }
  }

  private func color(_ light: NetworkPicture.Light) -> DrawingColor {
    switch light {
    case .plain, .pale: .text
    case .lit: .strong
    case .branch(let number): Palette.color(number)
    }
  }

  private func opacity(_ light: NetworkPicture.Light) -> Double? { light == .pale ? 0.4 : nil }
}
