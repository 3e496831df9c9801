package import SourceText

/// A part of a note: a heading with all that follows it up to the next heading of its rank.
package struct Section: Sendable, Hashable {
  /// 1 to 6; 0 for what stands before any heading.
  package let level: Int
  /// The index of the section that this one is a part of; nil for section 0 and at the top.
  package let parent: Int?
  /// From the first byte of the heading to where a heading of the same or a higher rank begins.
  package internal(set) var range: ByteRange
  /// The text of the heading without its markers; empty in section 0.
  package let title: ByteRange
}
