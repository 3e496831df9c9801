extension HTMLNode {
  /// The width of the widest part that does not break, in ems.
  var widest: Double {
    switch self {
    case .text(let text):
      text.split(whereSeparator: \.isWhitespace).map { 0.62 * Double($0.count) }.max() ?? 0
    case .group(let nodes): Self.widest(of: nodes)
    case .element("math", _, let children): children.reduce(0) { $0 + $1.mathWidth }
    case .element("img", let attributes, _):
      attributes["width"].flatMap(Double.init).map { min($0, 320) / 16 } ?? 10
    case .element("span", let attributes, let children) where attributes["class"] == "unbroken":
      children.reduce(0) { $0 + $1.widest }
    case .element(_, _, let children): Self.widest(of: children)
    default: 0
    }
  }

  /// The width of a part of a formula, in ems of the text.
  private var mathWidth: Double {
    switch self {
    case .text(let text): 0.6 * Double(text.count)
    case .element("mo", _, _): 1
    case .element("mfrac", _, let children): 0.3 + 0.8 * (children.map(\.mathWidth).max() ?? 0)
    case .element("msub", _, let children), .element("msup", _, let children),
      .element("msubsup", _, let children):
      (children.first?.mathWidth ?? 0) + 0.75 * (children.dropFirst().map(\.mathWidth).max() ?? 0)
    case .element("mtr", _, let children): children.reduce(0.5) { $0 + $1.mathWidth + 0.8 }
    case .element("mtable", _, let children): children.map(\.mathWidth).max() ?? 0
    case .element(_, _, let children), .group(let children):
      children.reduce(0) { $0 + $1.mathWidth }
    default: 0
    }
  }

  /// The width of the widest part of some nodes, in ems.
  static func widest(of nodes: [HTMLNode]) -> Double { nodes.map(\.widest).max() ?? 0 }
}
