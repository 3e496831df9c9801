import SourceText

/// A part of a note that Markdown does not know, and that Nabla writes into the page.
struct NotePiece {
  /// What it is.
  enum Kind: Hashable {
    /// The formula of an index of the note.
    case formula(Int)
    /// The directive of an index of the note.
    case directive(Int)
    /// The value in prose of an index of the note.
    case value(Int)
    /// `[[note#heading|text]]`.
    case wikilink
    /// `![[image.png|300]]`.
    case embed
    /// `^name`.
    case blockID
    /// `[!note]-`.
    case callout
    /// `[^label]`.
    case footnote
    /// `[^label]:` at the start of a line.
    case footnoteDefinition
    /// The comment before what Nabla wrote, and the one behind it.
    case resultStart
    case resultEnd
    /// What nobody is to see.
    case nothing
  }

  let kind: Kind
  /// Where it stands, in bytes of the note.
  let range: ByteRange
  /// What of that is put out of libcmark's sight: of a fenced block only its info string.
  let hidden: ByteRange

  init(_ kind: Kind, _ range: ByteRange, hiding hidden: ByteRange? = nil) {
    (self.kind, self.range, self.hidden) = (kind, range, hidden ?? range)
  }
}
