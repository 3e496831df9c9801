import CCMark

/// A block in a ``BlockTree``, which must outlive it.
struct BlockNode: Equatable {
  /// The kinds that a note is read by; the rest of what libcmark knows is `other`.
  enum Kind {
    case quote
    case list
    case item
    case code
    case html
    case paragraph
    case heading
    case other
  }

  private let pointer: OpaquePointer

  /// The node that libcmark points to; nil for its null.
  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  /// What libcmark takes the block for.
  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    default: .other
    }
  }

  /// The 0-based index of the first line.
  var firstLine: Int { Int(cmark_node_get_start_line(pointer)) - 1 }

  /// The 0-based byte in the first line where the block begins.
  var firstByte: Int { Int(cmark_node_get_start_column(pointer)) - 1 }

  /// The 0-based index of the last line; can be one too far where a container closed the block.
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) - 1 }

  /// 1 to 6 for a heading, 0 for any other block.
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// Whether this is a fenced code block with an info string.
  var hasInfo: Bool { cmark_node_get_fence_info(pointer).map { $0.pointee != 0 } ?? false }

  /// Whether other blocks may stand in this one.
  var isContainer: Bool {
    switch kind {
    case .quote, .list, .item: true
    case .code, .html, .paragraph, .heading, .other: false
    }
  }

  /// The first block in this one.
  var firstChild: BlockNode? { BlockNode(cmark_node_first_child(pointer)) }
  /// The block after this one in the same container.
  var next: BlockNode? { BlockNode(cmark_node_next(pointer)) }

  /// The block that holds this one, or nil if that is the document.
  var container: BlockNode? {
    let parent = cmark_node_parent(pointer)
    return cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT ? nil : BlockNode(parent)
  }
}
