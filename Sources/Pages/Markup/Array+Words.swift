extension [HTMLNode] {
  /// The elements whose parts stand above or below each other.
  private static var scripted: Set<HTMLName> { ["msub", "msup", "msubsup", "mfrac"] }

  /// The words in these nodes and below them, for labels.
  ///
  /// It recurs as deep as the nodes are nested.
  var words: String {
    reduce(into: "") { words, node in
      switch node {
      case .text(let text): words += text
      case .element(let name, _, let children):
        words += Self.scripted.contains(name) ? children.spelled(by: name) : children.words
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
}
