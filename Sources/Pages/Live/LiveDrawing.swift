import Binding
import Lessons
import NeuralNet
import Rendering

/// The drawing of a network whose numbers are those of the page.
///
/// Its nodes and lines say which quantities they stand for, so that a script can light the way of a step.
struct LiveDrawing {
  private let network: LiveNetwork
  private let picture: NetworkPicture
  private let layout: PictureLayout
  private let hidesOutputs: Bool

  /// How many decimals fit into it.
  static let decimals = 4
  /// What is wider than this is not made to fit on a phone, where nobody could read it.
  private static let widest = 560.0

  /// - Parameters:
  ///   - network: what is drawn.
  ///   - hidesOutputs: whether what the units give is hidden until a step comes to it.
  init(_ network: LiveNetwork, hidesOutputs: Bool = false) {
    self.network = network
    self.hidesOutputs = hidesOutputs
    picture = NetworkPicture(network.bound, showingOutputsTo: Self.decimals)
    layout = PictureLayout(picture)
  }

  /// The drawing as a figure.
  ///
  /// Complexity: O(size), which is bounded.
  var figure: HTMLNode {
    let (width, height) = (SVGNumber.text(layout.width), SVGNumber.text(layout.height))
    return .element(
      "figure", ["class": hidesOutputs ? "drawing asked" : "drawing"],
      [
        .element(
          "svg",
          [
            "role": "img", "aria-label": picture.summary, "viewBox": "0 0 \(width) \(height)",
            "width": width, "height": height, "class": layout.width > Self.widest ? "wide" : nil,
          ], headings + picture.lines.map(line) + labels + picture.nodes.map(node))
      ])
  }

  private var headings: [HTMLNode] {
    picture.headings.flatMap { heading in
      heading.lines.enumerated().map { index, line in
        let place = layout.placeOfHeading(heading, line: index)
        return text([.text(line)], x: place.x, y: place.y, class: index == 0 ? "heading" : nil)
      }
    }
  }

  // MARK: Lines

  private func line(_ line: NetworkPicture.Line) -> HTMLNode {
    let course = layout.course(of: line)
    let (source, target) = (picture.nodes[line.source], picture.nodes[line.target])
    return .element(
      "g",
      [
        "class": line.isRecurrent ? "edge recurrent" : "edge",
        "data-from": source.quantity?.plainKey, "data-to": key(ofReader: target),
        "data-by": words(line.weights.compactMap(\.quantity)),
      ],
      [
        .element("path", ["d": course.path]),
        .element("path", ["d": course.arrowPath, "class": "arrow"]),
      ])
  }

  /// What the node at the end of a line computes first: a net input, or the error.
  private func key(ofReader node: NetworkPicture.Node) -> String? {
    guard let quantity = node.quantity else {
      return node.kind == .error ? Quantity.totalError.plainKey : nil
    }
    guard case .output(let name) = quantity.kind else { return quantity.plainKey }
    return Quantity(.netInput(name), sample: quantity.sample).plainKey
  }

  private func words(_ quantities: [Quantity]) -> String? {
    quantities.isEmpty ? nil : quantities.map(\.plainKey).joined(separator: " ")
  }

  /// The labels, each on a plate that hides the line behind it.
  private var labels: [HTMLNode] {
    picture.lines.filter { !$0.weights.isEmpty && layout.showsLabel(of: $0) }.map { line in
      let place = layout.placeOfLabel(of: line)
      let width = PictureLayout.width(of: line.label) + 4
      let parts = line.weights.enumerated().flatMap { index, weight in
        (index == 0 ? [] : [HTMLNode.text(", ")]) + words(of: weight, form: .exact)
      }
      return .element(
        "g", ["class": "label", "data-by": words(line.weights.compactMap(\.quantity))],
        [
          .element(
            "rect",
            [
              "x": SVGNumber.text(place.x - width / 2), "y": SVGNumber.text(place.y - 10),
              "width": SVGNumber.text(width), "height": "13",
            ]), text(parts, x: place.x, y: place.y),
        ])
    }
  }

  // MARK: Nodes

  private func node(_ node: NetworkPicture.Node) -> HTMLNode {
    let center = layout.center(of: node)
    if node.kind == .omission {
      return text([.text(node.name)], x: center.x, y: center.y + 6, class: "heading")
    }
    let isLong = node.name.count > PictureLayout.longestName
    let name = text(
      [.text(node.name)], x: center.x, y: center.y + 4.5, class: isLong ? "name long" : "name")
    let captions = node.captions.enumerated().map { index, caption in
      let place = layout.placeOfCaption(of: node, line: index)
      let isComputed = caption.quantity.map { !$0.isGiven } ?? false
      let name = hidesOutputs ? "value unknown" : "value"
      return text(
        words(of: caption, form: isComputed ? .atMost(Self.decimals) : .exact), x: place.x,
        y: place.y, class: isComputed ? name : nil, isBeside: picture.isUnrolled)
    }
    let key = node.kind == .error ? Quantity.totalError.plainKey : node.quantity?.plainKey
    return .element(
      "g", ["class": "node", "data-node": key], [shape(of: node, at: center), name] + captions)
  }

  private func shape(of node: NetworkPicture.Node, at center: SVGPoint) -> HTMLNode {
    let radius = PictureLayout.radius
    guard node.kind != .unit else {
      return .element(
        "circle",
        [
          "cx": SVGNumber.text(center.x), "cy": SVGNumber.text(center.y),
          "r": SVGNumber.text(radius),
        ])
    }
    return .element(
      "rect",
      [
        "x": SVGNumber.text(center.x - radius), "y": SVGNumber.text(center.y - radius * 0.8),
        "width": SVGNumber.text(2 * radius), "height": SVGNumber.text(1.6 * radius),
        "rx": node.kind == .input ? "8" : "2",
      ])
  }

  // MARK: Words

  private func words(of caption: NetworkPicture.Caption, form: NumberForm) -> [HTMLNode] {
    guard let number = caption.number, let quantity = caption.quantity else {
      return [.text(caption.text)]
    }
    return [
      .text(caption.words),
      .element(
        "tspan", ["data-q": network.place(of: quantity), "data-f": form.attribute], text: number),
    ]
  }

  private func text(
    _ children: [HTMLNode], x: Double, y: Double, class name: String? = nil, isBeside: Bool = false
  ) -> HTMLNode {
    .element(
      "text",
      [
        "x": SVGNumber.text(x), "y": SVGNumber.text(y), "class": name,
        "text-anchor": isBeside ? "start" : nil,
      ], children)
  }
}
