/// How a table fits a small screen: by its width, which the widest words and formulas of its columns tell.
enum TableWidth {
  /// The widths in ems up to which a table is made smaller.
  private static let widths = [18, 22, 26, 30, 34, 38]
  /// The room beside a cell, in ems.
  private static let padding = 1.0

  /// The class of a table; one that is wider than all of them is set row by row.
  ///
  /// Complexity: O(size).
  static func className(of rows: [[[HTMLNode]]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let width = (0..<columns).reduce(0.0) { sum, column in
      sum + padding
        + (rows.compactMap { $0.indices.contains(column) ? $0[column].widest : nil }.max() ?? 0)
    }
    if width <= 17 { return "narrow" }
    return widths.first { Double($0) >= width }.map { "t\($0)" } ?? "cards"
  }
}

extension [HTMLNode] {
  /// The words in these nodes and below them, for labels.
  ///
  /// It recurs as deep as the nodes are nested.
  var words: String {
    reduce(into: "") { words, node in
      switch node {
      case .text(let text): words += text
      case .element(let name, _, let children):
        let inner = children.words
        words +=
          ["msub", "msup", "msubsup", "mfrac"].contains(name) ? children.spelled(by: name) : inner
      case .group(let nodes): words += nodes.words
      default: break
      }
    }
  }

  /// Whether a formula is among them or below.
  var hasFormula: Bool {
    contains { node in
      switch node {
      case .element("math", _, _): true
      case .element(_, _, let children), .group(let children): children.hasFormula
      default: false
      }
    }
  }

  /// The parts of a script or a fraction with a sign between them.
  private func spelled(by name: HTMLName) -> String {
    let parts = map { [$0].words }
    let signs = name == "mfrac" ? ["/"] : name == "msup" ? ["^"] : ["_", "^"]
    return parts.enumerated().map { $0 == 0 ? $1 : signs[Swift.min($0, signs.count) - 1] + $1 }
      .joined()
  }

  /// The width of the widest part that does not break, in ems.
  fileprivate var widest: Double { map(\.widest).max() ?? 0 }
}

extension HTMLNode {
  fileprivate var widest: Double {
    switch self {
    case .text(let text):
      text.split(whereSeparator: \.isWhitespace).map { 0.62 * Double($0.count) }.max() ?? 0
    case .group(let nodes): nodes.widest
    case .element("math", _, let children): children.reduce(0) { $0 + $1.mathWidth }
    case .element("img", let attributes, _):
      attributes["width"].flatMap(Double.init).map { min($0, 320) / 16 } ?? 10
    case .element("span", let attributes, let children) where attributes["class"] == "unbroken":
      children.reduce(0) { $0 + $1.widest }
    case .element(_, _, let children): children.widest
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
}
