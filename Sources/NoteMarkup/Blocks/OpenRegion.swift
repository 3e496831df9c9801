import SourceText

/// A result region whose end was not read yet.
struct OpenRegion {
  /// The opening comment.
  let opening: ByteRange
  /// What the comment says after `nn:begin`.
  let info: ByteRange
  /// The number of formulas before it.
  let formulas: Int
  /// The number of directives before it.
  let directives: Int
}
