/// The replacement of a range of a note's bytes by other text.
package struct TextEdit: Hashable, Sendable {
  /// The bytes that are replaced; empty for an insertion.
  package var range: ByteRange
  /// What stands there afterwards.
  package var replacement: String

  /// - Parameters:
  ///   - range: the bytes that are replaced; empty for an insertion.
  ///   - replacement: what stands there afterwards.
  package init(range: ByteRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
