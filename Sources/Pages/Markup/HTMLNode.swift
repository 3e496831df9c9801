/// A piece of a page; whatever words of a note it holds, ``HTMLWriter`` escapes them.
package indirect enum HTMLNode: Sendable {
  /// An element with its children.
  case element(HTMLName, HTMLAttributes, [HTMLNode])
  /// Words, in which no character means markup.
  case text(String)
  /// Several pieces, one after the other.
  case group([HTMLNode])
  /// A drawing of Nabla's own, which is SVG already.
  case drawing(String)
  /// A style sheet of the program's own.
  case style(String)
  /// A script of the program's own.
  case script(String)
  /// JSON that scripts of the page find by its id; no text in it can end the element.
  case data(id: HTMLName, json: String)

  /// An element, by its name alone, with attributes, or with children.
  package static func element(
    _ name: HTMLName, _ attributes: HTMLAttributes = [:], holding children: [HTMLNode] = []
  ) -> HTMLNode {
    .element(name, attributes, children)
  }

  /// An element that holds only words.
  package static func element(
    _ name: HTMLName, _ attributes: HTMLAttributes = [:], text: String
  ) -> HTMLNode {
    .element(name, attributes, [.text(text)])
  }
}
