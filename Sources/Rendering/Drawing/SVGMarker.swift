/// The mark of a point; series differ in shape as well as in colour.
enum SVGMarker: CaseIterable {
  case circle
  case square
  case triangle
  case diamond

  /// Half the size of a mark in user units.
  static let radius = 3.2

  func write(at point: SVGPoint, _ style: SVGStyle, to xml: inout XMLWriter) {
    let r = Self.radius
    if self == .circle {
      return SVGNode.circle(point, radius: r, style).write(to: &xml)
    }
    let corners = self.corners.map { SVGPoint(x: point.x + $0 * r, y: point.y + $1 * r) }
    SVGNode.polygon(corners, style).write(to: &xml)
  }

  /// The corners around the point, in radii.
  private var corners: [(Double, Double)] {
    switch self {
    case .circle: []
    case .square: [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
    case .triangle: [(0, -1.2), (1.1, 0.8), (-1.1, 0.8)]
    case .diamond: [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]
    }
  }
}
