package import Lessons
import Platform

/// Where the parts of a network's picture lie, in user units.
package struct PictureLayout {
  /// Half the width of a node.
  package static let radius = 23.0
  /// Names with more characters are written smaller.
  package static let longestName = 6

  /// A line from node to node, with the arrow at its end.
  package struct Course {
    let from: SVGPoint
    /// The points that a bent line is drawn towards; none of a straight one.
    let controls: (SVGPoint, SVGPoint)?
    let to: SVGPoint
    /// The corners of the arrow.
    let arrow: [SVGPoint]

    /// The line as the path of an SVG element.
    package var path: String {
      controls.map { SVGNode.path(from: from, $0.0, $0.1, to: to) } ?? SVGNode.path([from, to])
    }

    /// The arrow as the path of an SVG element.
    package var arrowPath: String { SVGNode.path(arrow) + "Z" }

    func node(_ style: SVGStyle) -> SVGNode {
      controls.map { .curve(from: from, $0.0, $0.1, to: to, style) }
        ?? .line(from: from, to: to, style)
    }
  }

  private let picture: NetworkPicture
  /// The size of a cell.
  private let cell: (width: Double, height: Double)
  /// The place of the cell at the origin.
  private let origin: SVGPoint
  /// The width of all.
  package let width: Double
  /// The height of all.
  package let height: Double
  /// Whether the lines are few enough for all labels.
  let showsLabels: Bool
  /// Where along a line its label stands, from 0 to 1.
  private var placeAlongLine = 0.5

  /// Lays out a picture.
  ///
  /// Complexity: O(size).
  package init(_ picture: NetworkPicture) {
    self.picture = picture
    // Labels of lines that end at one node lie the closer together, the more these are.
    let most =
      Dictionary(grouping: picture.lines, by: \.target).values.map { lines in
        lines.count { !$0.label.isEmpty && !$0.isRecurrent }
      }.max() ?? 0
    showsLabels = most <= 5
    let widest = picture.nodes.flatMap(\.captions).map { Self.width(of: $0.text) }.max() ?? 0
    let longest = picture.lines.map { Self.width(of: $0.label) }.max() ?? 0
    let loops =
      picture.isUnrolled || !picture.lines.contains(where: \.isRecurrent) ? 0.0 : 34
    let captionLines = picture.nodes.map(\.captions.count).max() ?? 0
    if picture.isUnrolled {
      cell = (max(92, 2 * Self.radius + widest), 96)
    } else {
      cell = (
        max(124, 2 * Self.radius + 40 + (showsLabels ? longest : 0))
          + (most > 3 ? 24 : 0),
        max(70, 2 * Self.radius + 14 * Double(captionLines) + 16 + loops)
      )
    }
    let xs = picture.nodes.map(\.place.x)
    let ys = picture.nodes.map(\.place.y)
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (top, bottom) = (ys.min() ?? 0, ys.max() ?? 0)
    let heading = 14 * Double(picture.headings.map(\.lines.count).max() ?? 0)
    let margin = max(Self.radius + 18, widest / 2 + 10)
    let above = (picture.isUnrolled ? 0 : heading) + loops + Self.radius + 20
    let below = (picture.isUnrolled ? heading + 24 : 14 * Double(captionLines)) + Self.radius + 14
    let side = picture.isUnrolled ? margin + 10 : max(margin, 52)
    origin = SVGPoint(x: side - left * cell.width, y: above - top * cell.height)
    width =
      (right - left) * cell.width + side + (picture.isUnrolled ? side + widest / 2 : side)
    height = (bottom - top) * cell.height + above + below
    placeAlongLine = showsLabels ? bestPlaceAlongLine : 0.66
  }

  /// Whether a line's label is shown: all where there are few enough, but not those of loops that lead to
  /// another unit of their layer.
  package func showsLabel(of line: NetworkPicture.Line) -> Bool {
    showsLabels && (picture.isUnrolled || !line.isRecurrent || line.source == line.target)
  }

  /// The width of a text at the size of captions.
  package static func width(of text: String) -> Double {
    // The mean width of a letter; subscripts are narrower.
    text.reduce(0) { $0 + ($1.isASCII ? 6 : 4.5) }
  }

  /// The middle of a node.
  package func center(of node: NetworkPicture.Node) -> SVGPoint {
    SVGPoint(x: origin.x + node.place.x * cell.width, y: origin.y + node.place.y * cell.height)
  }

  /// The place of a line of a heading.
  package func placeOfHeading(_ heading: NetworkPicture.Heading, line: Int) -> SVGPoint {
    let x = origin.x + heading.x * cell.width
    let first = picture.isUnrolled ? height - 12 - 14 * Double(heading.lines.count - 1) : 20
    return SVGPoint(x: x, y: first + 14 * Double(line))
  }

  /// Below a node; beside it where lines go up and down.
  package func placeOfCaption(of node: NetworkPicture.Node, line: Int) -> SVGPoint {
    let center = center(of: node)
    let down = 14 * Double(line)
    return picture.isUnrolled
      ? SVGPoint(x: center.x + Self.radius * 0.9, y: center.y + Self.radius + 4 + down)
      : SVGPoint(x: center.x, y: center.y + Self.radius + 14 + down)
  }

  // MARK: Lines

  /// The way of a line, with its arrow.
  package func course(of line: NetworkPicture.Line) -> Course {
    let (source, target) = (picture.nodes[line.source], picture.nodes[line.target])
    let (start, end) = (center(of: source), center(of: target))
    if line.source == line.target { return loop(at: start) }
    if isBent(line) { return bow(from: start, to: end, around: line) }
    let (from, to) = (Self.edge(of: start, towards: end), Self.edge(of: end, towards: start))
    return Course(from: from, controls: nil, to: to, arrow: Self.arrow(at: to, from: from))
  }

  /// Whether other nodes lie between, so that the line goes round them.
  private func isBent(_ line: NetworkPicture.Line) -> Bool {
    if picture.isUnrolled { return false }
    let distance = picture.nodes[line.target].place.x - picture.nodes[line.source].place.x
    return line.isRecurrent || distance != 1
  }

  /// A loop above a node that reads itself.
  private func loop(at center: SVGPoint) -> Course {
    let from = SVGPoint(x: center.x + 0.6 * Self.radius, y: center.y - 0.8 * Self.radius)
    let to = SVGPoint(x: center.x - 0.6 * Self.radius, y: center.y - 0.8 * Self.radius)
    let first = SVGPoint(x: from.x + 20, y: from.y - 40)
    let second = SVGPoint(x: to.x - 20, y: to.y - 40)
    return Course(
      from: from, controls: (first, second), to: to, arrow: Self.arrow(at: to, from: second))
  }

  /// A bow over what lies between two nodes.
  private func bow(from start: SVGPoint, to end: SVGPoint, around line: NetworkPicture.Line)
    -> Course
  {
    let isLevel = start.x == end.x
    let rise = isLevel ? 0 : 0.7 * cell.height
    let side = isLevel ? -0.45 * cell.width : 0
    let first = SVGPoint(x: start.x + side + (end.x - start.x) * 0.3, y: start.y - rise)
    let second = SVGPoint(x: end.x + side - (end.x - start.x) * 0.3, y: end.y - rise)
    let (from, to) = (Self.edge(of: start, towards: first), Self.edge(of: end, towards: second))
    return Course(
      from: from, controls: (first, second), to: to, arrow: Self.arrow(at: to, from: second))
  }

  /// The middle of a line's label.
  package func placeOfLabel(of line: NetworkPicture.Line) -> SVGPoint {
    let course = course(of: line)
    if line.source == line.target {
      return SVGPoint(x: (course.from.x + course.to.x) / 2, y: course.from.y - 33)
    }
    if let controls = course.controls {
      let middle = { (a: Double, b: Double, c: Double, d: Double) in (a + 3 * b + 3 * c + d) / 8 }
      return SVGPoint(
        x: middle(course.from.x, controls.0.x, controls.1.x, course.to.x),
        y: middle(course.from.y, controls.0.y, controls.1.y, course.to.y) + 4)
    }
    return point(at: picture.isUnrolled ? 0.5 : placeAlongLine, of: course)
  }

  /// Where labels are farthest from each other, near the middle where that is as good.
  private var bestPlaceAlongLine: Double {
    let groups = Dictionary(
      grouping: picture.lines.filter { !$0.label.isEmpty && !isBent($0) }
    ) {
      picture.nodes[$0.target].place.x
    }.values
    let places = [0.5, 0.56, 0.62, 0.66, 0.7, 0.74, 0.78]
    let gaps = places.map { place in groups.map { gap(of: $0, at: place) }.min() ?? 0 }
    let enough = 15.0
    return places.indices.max { min(gaps[$0], enough) < min(gaps[$1], enough) }.map { places[$0] }
      ?? 0.5
  }

  /// The least distance from label to label of some lines, from top to top.
  private func gap(of lines: [NetworkPicture.Line], at share: Double) -> Double {
    let heights = lines.map { point(at: share, of: course(of: $0)).y }.sorted()
    return zip(heights, heights.dropFirst()).map { $1 - $0 }.min() ?? .infinity
  }

  private func point(at share: Double, of course: Course) -> SVGPoint {
    SVGPoint(
      x: course.from.x + share * (course.to.x - course.from.x),
      y: course.from.y + share * (course.to.y - course.from.y) + 4)
  }

  // MARK: Geometry

  /// The place at a node's rim that lies towards a point.
  private static func edge(of center: SVGPoint, towards point: SVGPoint) -> SVGPoint {
    let (dx, dy) = (point.x - center.x, point.y - center.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
    let gap = radius + 2
    return SVGPoint(x: center.x + dx / length * gap, y: center.y + dy / length * gap)
  }

  /// A triangle whose tip is at a point.
  private static func arrow(at tip: SVGPoint, from point: SVGPoint) -> [SVGPoint] {
    let (dx, dy) = (tip.x - point.x, tip.y - point.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
    let (ux, uy) = (dx / length, dy / length)
    let base = SVGPoint(x: tip.x - 8 * ux, y: tip.y - 8 * uy)
    return [
      tip, SVGPoint(x: base.x - 3.5 * uy, y: base.y + 3.5 * ux),
      SVGPoint(x: base.x + 3.5 * uy, y: base.y - 3.5 * ux),
    ]
  }
}
