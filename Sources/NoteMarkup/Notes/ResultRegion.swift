package import SourceText

/// The part of a note that Nabla wrote: what stands between `<!-- nn:begin … -->` and
/// `<!-- nn:end -->`.
package struct ResultRegion: Sendable, Hashable {
  /// The opening comment.
  package let opening: ByteRange
  /// What the opening comment says after `nn:begin`, without blanks around it.
  package let info: ByteRange
  /// The closing comment.
  package let closing: ByteRange

  /// The region with both comments.
  package var range: ByteRange { opening.lowerBound..<closing.upperBound }
}
