import SourceText

/// What an ``InlineScanner`` finds in the text of a leaf block.
struct InlineSpan {
  enum Kind {
    case inlineMath
    case displayMath
    /// `$$` without a `$$` that closes it: the rest of the leaf block is not read.
    case unclosedDisplayMath
    /// `%%` at the start of a line, without a `%%` that closes it in this leaf block.
    case unclosedComment
    case mark(Mark.Kind)
  }

  let kind: Kind
  /// The span with its delimiters.
  let range: ByteRange
  /// What stands between the delimiters.
  let content: ByteRange
  /// The lines of the content, as indices of the scanner's lines.
  let lines: ClosedRange<Int>
}
