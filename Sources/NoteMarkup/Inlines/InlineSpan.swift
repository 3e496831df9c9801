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
    /// An environment of display math that does not end in this leaf block.
    case unclosedEnvironment
    /// `\[` that `\]` does not close in this leaf block; where it is asked for.
    case unclosedBracket
    /// The definition of a macro in the text, such as `\newcommand{\R}{\mathbb{R}}`.
    case macroDefinition
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
