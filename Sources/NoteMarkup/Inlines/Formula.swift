package import SourceText

/// One span of LaTeX math in a note.
package struct Formula: Sendable, Hashable {
  /// How the note sets math apart from its text.
  package enum Style: Sendable, Hashable {
    /// `$…$` or `\(…\)`, or a code span between dollars.
    case inline
    /// `$$…$$` or `\[…\]`.
    case display
    /// A fenced code block whose info string is `math`.
    case fenced
  }

  /// How this formula is set apart.
  package let style: Style
  /// The formula with its delimiters, in bytes of the note.
  package let range: ByteRange
  /// Where the content begins and ends, without the delimiters.
  package let content: ByteRange
  /// The content where it is more than one slice.
  private let parts: [ByteRange]?
  /// The nearest enclosing list item, or otherwise the leaf block that the formula stands in.
  package let block: BlockID
  /// The index in ``Note/sections`` of the section that the formula stands in.
  package let section: Int
  /// Why the author wants the formula left unchecked; empty where no reason was given, nil where
  /// it is to be checked.
  package internal(set) var ignoreReason: String?
  /// Whether the formula stands in a result region, which Nabla wrote.
  package internal(set) var isGenerated = false

  init(
    style: Style, range: ByteRange, content: ByteRange, parts: [ByteRange]?, block: BlockID,
    section: Int
  ) {
    self.style = style
    self.range = range
    self.content = content
    self.parts = parts
    self.block = block
    self.section = section
  }

  /// The content without the delimiters, and without the quote markers and the indentation that
  /// later lines begin with; line ends are kept, so that tokens of two lines do not join.
  package var slices: [ByteRange] { parts ?? [content] }

  /// The text between the delimiters, its macros written out, with its places in the note.
  ///
  /// Complexity: O(number of bytes in the formula).
  package func text(in note: Note) -> SlicedText {
    note.text(of: slices)
  }
}
