package import SourceText

/// A value in prose: a code span that says `nn QUANTITY` or `nn QUANTITY %.4f`.
package struct InlineValue: Sendable, Hashable {
  /// The code span with its backticks.
  package let range: ByteRange
  /// The bytes that name the quantity; empty if none does.
  package let quantity: ByteRange
  /// The last word, if it begins with a percent sign.
  package let format: ByteRange?
  /// The nearest enclosing list item, or otherwise the leaf block.
  package let block: BlockID
  /// The index in ``Note/sections`` of the section that the value stands in.
  package let section: Int
}
