package import SourceText

/// A piece of inline notation other than math, as Obsidian writes it.
package struct Mark: Sendable, Hashable {
  /// The notations that are told apart.
  package enum Kind: Sendable, Hashable {
    /// Code between backticks, or the element `<code>` of HTML.
    case codeSpan
    /// `[[note#heading|text]]`.
    case wikilink
    /// `![[image.png|300]]`.
    case embed
    /// `==text==`; math in it is math.
    case highlight
    /// `^name` at the end of a line.
    case blockID
    /// `[!note]` at the start of a quote.
    case callout
    /// `%%text%%`, which may span blocks.
    case comment
    /// `<!-- text -->`.
    case htmlComment
  }

  /// Which notation it is.
  package let kind: Kind
  /// The notation with its delimiters, in UTF-8 bytes of the note.
  package let range: ByteRange
}
