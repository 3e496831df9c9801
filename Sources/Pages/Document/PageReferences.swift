/// The places of a page that can be linked, and what it links itself.
package struct PageReferences: Sendable {
  /// The ids on the page.
  package private(set) var places: Set<String> = []
  /// The addresses of its links, as they are written.
  package private(set) var links: [String] = []
  /// The plain keys of the quantities whose numbers stand on it.
  package private(set) var quantities: Set<String> = []
  /// Its words in small letters.
  package private(set) var words: Set<String> = []

  /// Looks through the nodes of a page; it recurs as deep as they are nested.
  ///
  /// Complexity: O(size).
  init(of nodes: [HTMLNode]) { for node in nodes { look(at: node) } }

  private mutating func look(at node: HTMLNode) {
    switch node {
    case .element(let name, let attributes, let children):
      if let id = attributes["id"] { places.insert(id) }
      if name == "a", let address = attributes["href"] { links.append(address) }
      if let quantity = attributes["data-q"], let colon = quantity.firstIndex(of: ":") {
        quantities.insert(String(quantity[quantity.index(after: colon)...]))
      }
      if name == "math" || name == "pre" { return look(below: children) }
      for child in children { look(at: child) }
    case .group(let nodes): for child in nodes { look(at: child) }
    case .text(let text):
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) where word.count > 2 {
        words.insert(String(word))
      }
    case .drawing, .style, .script, .data: break
    }
  }

  /// Looks for quantities where the words are none.
  private mutating func look(below nodes: [HTMLNode]) {
    let known = words
    for node in nodes { look(at: node) }
    words = known
  }
}
