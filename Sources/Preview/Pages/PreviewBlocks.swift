import Pages

/// The blocks of a page, each in an element of its own, by which a script finds it.
enum PreviewBlocks {
  /// The blocks of what stands in the page.
  static func blocks(of nodes: [HTMLNode]) -> [HTMLNode] {
    flattened(nodes).map { .element("div", ["class": "block"], [$0]) }
  }

  /// The nodes without groups around them, which are nested no deeper than the note.
  private static func flattened(_ nodes: [HTMLNode]) -> [HTMLNode] {
    nodes.flatMap { node in
      if case .group(let inner) = node { flattened(inner) } else { [node] }
    }
  }
}
