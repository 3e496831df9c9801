package import SourceText

/// A piece of inline notation other than math, as Obsidian writes it.
package struct Mark: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
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

  package let kind: Kind
  package let range: ByteRange
}
