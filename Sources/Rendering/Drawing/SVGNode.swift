/// An element of an SVG drawing.
///
/// Numbers are written with two decimals at most, so that a drawing is the same, byte for byte,
/// where the last bits of a computation differ.
indirect enum SVGNode {
  case group(SVGStyle, [SVGNode])
  case line(from: SVGPoint, to: SVGPoint, SVGStyle)
  /// Lines from point to point, not closed.
  case path([SVGPoint], SVGStyle)
  /// A line from a point to another, bent towards two others.
  case curve(from: SVGPoint, SVGPoint, SVGPoint, to: SVGPoint, SVGStyle)
  /// An area between corners.
  case polygon([SVGPoint], SVGStyle)
  case circle(SVGPoint, radius: Double, SVGStyle)
  case rectangle(SVGPoint, width: Double, height: Double, radius: Double = 0, SVGStyle)
  case marker(SVGMarker, at: SVGPoint, SVGStyle)
  case text(String, at: SVGPoint, anchor: SVGAnchor, turned: Bool = false, SVGStyle)

  /// Writes the element and those in it.
  func write(to xml: inout XMLWriter) {
    switch self {
    case .group(let style, let nodes):
      xml.element("g", style.attributes) { xml in
        for node in nodes { node.write(to: &xml) }
      }
    case .line(let from, let to, let style):
      xml.element("path", [("d", Self.path([from, to]))] + style.attributes)
    case .path(let points, let style):
      xml.element("path", [("d", Self.path(points))] + style.attributes)
    case .curve(let from, let first, let second, let to, let style):
      let path = Self.path(from: from, first, second, to: to)
      xml.element("path", [("d", path)] + style.attributes)
    case .polygon(let corners, let style):
      xml.element("path", [("d", Self.path(corners) + "Z")] + style.attributes)
    case .circle(let center, let radius, let style):
      xml.element(
        "circle",
        [
          ("cx", SVGNumber.text(center.x)), ("cy", SVGNumber.text(center.y)),
          ("r", SVGNumber.text(radius)),
        ] + style.attributes)
    case .rectangle(let corner, let width, let height, let radius, let style):
      let rounding = radius > 0 ? [("rx", SVGNumber.text(radius))] : []
      xml.element(
        "rect",
        [
          ("x", SVGNumber.text(corner.x)), ("y", SVGNumber.text(corner.y)),
          ("width", SVGNumber.text(width)), ("height", SVGNumber.text(height)),
        ] + rounding + style.attributes)
    case .marker(let marker, let point, let style): marker.write(at: point, style, to: &xml)
    case .text(let text, let point, let anchor, let turned, let style):
      let place = [("x", SVGNumber.text(point.x)), ("y", SVGNumber.text(point.y))]
      let turn =
        turned
        ? [("transform", "rotate(-90 \(SVGNumber.text(point.x)) \(SVGNumber.text(point.y)))")] : []
      xml.element(
        "text", place + turn + [("text-anchor", anchor.rawValue)] + style.attributes, text: text)
    }
  }

  /// A line from a point to another, bent towards two others, as the path of an element.
  static func path(
    from: SVGPoint, _ first: SVGPoint, _ second: SVGPoint, to: SVGPoint
  ) -> String {
    "M\(pair(from))C" + [first, second, to].map(pair).joined(separator: " ")
  }

  /// Lines from point to point as the path of an element.
  static func path(_ points: [SVGPoint]) -> String {
    points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + pair(point)
    }.joined()
  }

  private static func pair(_ point: SVGPoint) -> String {
    "\(SVGNumber.text(point.x)) \(SVGNumber.text(point.y))"
  }
}

/// A point in user units, from the left and from the top.
package struct SVGPoint: Hashable {
  /// From the left.
  package var x: Double
  /// From the top.
  package var y: Double
}

/// Where text lies beside its point.
enum SVGAnchor: String {
  case start
  case middle
  case end
}
