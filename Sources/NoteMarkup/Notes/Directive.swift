package import SourceText

/// A runnable fenced block: its info string is `nn NAME [LABEL]`.
package struct Directive: Sendable, Hashable {
  /// The word after `nn`, where it stands; empty if there is none.
  package let name: ByteRange
  /// What follows the name in the info string, without blanks around it.
  package let label: ByteRange?
  /// From the opening fence to the end of the closing one, without the container's markers.
  package let range: ByteRange
  /// All lines of the block, from the start of the first to past the line end of the last: a
  /// result is inserted at its upper bound.
  package let lines: ByteRange
  /// Whether there is a closing fence; otherwise the block ended with its container or the note.
  package let isClosed: Bool
  /// The lines between the fences with their line ends, without the container's markers and the
  /// fence's indentation.
  package let slices: [ByteRange]
  /// What a line that continues the directive's container begins with: quote markers, and blanks
  /// for the indentation of list items and of the fence.
  package let containerPrefix: [UInt8]
  /// The nearest enclosing list item, or otherwise the code block itself.
  package let block: BlockID
  /// The index in ``Note/sections`` of the section that the directive stands in.
  package let section: Int
  /// Whether the directive stands in a result region, which Nabla wrote.
  package internal(set) var isGenerated = false

  /// The bytes between the fences, with their places in the note.
  ///
  /// Complexity: O(number of bytes in the body).
  package func body(in note: Note) -> SlicedText {
    SlicedText(slices: slices, of: note.bytes)
  }
}
