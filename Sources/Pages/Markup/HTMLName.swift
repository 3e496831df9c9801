/// The name of an element or of an attribute: it stands in the program, and is never taken from a note.
package struct HTMLName: Hashable, Sendable, ExpressibleByStringLiteral {
  let text: String

  /// A name that is written out.
  package init(stringLiteral name: StaticString) { text = "\(name)" }

  /// The elements without content, which have no closing tag.
  static let empty: Set<HTMLName> = ["br", "hr", "img", "input", "link", "meta", "wbr"]

  /// The elements of other languages that are without content, and have to say so.
  static let closed: Set<HTMLName> = ["mspace"]
}
