import SourceText

/// The text that the scanner was given: a leaf block, or one cell of a table.
struct LeafText {
  let kind: Block.Kind
  /// From its first byte to its last, markers of containers between them.
  let range: ByteRange
  /// The index of the note's line that it begins in.
  let firstLine: Int
  /// The whole line of a table's cell; nil outside of tables.
  let row: InlineScanner.Line?
}
