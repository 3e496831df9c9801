package import SourceText

/// The index of a block in ``Note/blocks``; an enclosing block has the smaller index.
package struct BlockID: Hashable, Sendable, Comparable {
  /// The place in ``Note/blocks``, from 0.
  package let index: Int

  /// Names the block of an index.
  package init(_ index: Int) { self.index = index }

  package static func < (a: BlockID, b: BlockID) -> Bool { a.index < b.index }
}

/// A block that scopes what is defined in it: a list item, or a leaf block outside of lists.
///
/// Leaf blocks are listed only if a formula, a directive or an inline value stands in them.
package struct Block: Sendable, Hashable {
  /// What the block is in Markdown; a cell of a table scopes by itself.
  package enum Kind: Sendable, Hashable {
    case listItem
    case paragraph
    case heading
    case tableCell
    case codeBlock
  }

  /// What the block is.
  package let kind: Kind
  /// The list item that encloses this block, or nil at the top.
  package let parent: BlockID?
  /// From the first byte of the block, its list marker included, to the end of its last line; in
  /// UTF-8 bytes of the note.
  package internal(set) var range: ByteRange
}

extension [Block] {
  /// The block of an ID; the ID must come from the same note.
  package subscript(id: BlockID) -> Block { self[id.index] }
}
