/// An element of an SVG drawing.
///
/// Numbers are written with two decimals at most, so that a drawing is the same, byte for byte,
/// where the last bits of a computation differ.
indirect enum SVGNode {
  case group(SVGStyle, [SVGNode])
  case line(from: SVGPoint, to: SVGPoint, SVGStyle)
  /// Lines from point to point, not closed.
  case path([SVGPoint], SVGStyle)
  case rectangle(SVGPoint, width: Double, height: Double, SVGStyle)
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
    case .rectangle(let corner, let width, let height, let style):
      xml.element(
        "rect",
        [
          ("x", SVGNumber.text(corner.x)), ("y", SVGNumber.text(corner.y)),
          ("width", SVGNumber.text(width)), ("height", SVGNumber.text(height)),
        ] + style.attributes)
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

  private static func path(_ points: [SVGPoint]) -> String {
    points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(SVGNumber.text(point.x)) \(SVGNumber.text(point.y))"
    }.joined()
  }
}

/// A point in user units, from the left and from the top.
struct SVGPoint: Hashable {
  var x: Double
  var y: Double
}

/// Where text lies beside its point.
enum SVGAnchor: String {
  case start
  case middle
  case end
}
