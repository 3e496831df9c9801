import CCMark

/// The block structure of a note, as libcmark sees it in the note's skeleton.
struct BlockTree: ~Copyable {
  private let document: OpaquePointer?

  /// Parses Markdown.
  ///
  /// Complexity: O(n).
  init(_ markdown: UnsafeBufferPointer<UInt8>) {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    markdown.withMemoryRebound(to: CChar.self) { characters in
      cmark_parser_feed(parser, characters.baseAddress, characters.count)
    }
    document = cmark_parser_finish(parser)
  }

  deinit {
    cmark_node_free(document)
  }

  /// The first block of the document.
  var firstBlock: BlockNode? { BlockNode(cmark_node_first_child(document)) }
}

/// A block in a ``BlockTree``, which must outlive it.
struct BlockNode: Equatable {
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

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

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

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// Whether this is a fenced code block with an info string.
  var hasInfo: Bool { cmark_node_get_fence_info(pointer).map { $0.pointee != 0 } ?? false }

  var firstChild: BlockNode? { BlockNode(cmark_node_first_child(pointer)) }
  var next: BlockNode? { BlockNode(cmark_node_next(pointer)) }

  /// The block that holds this one, or nil if that is the document.
  var container: BlockNode? {
    let parent = cmark_node_parent(pointer)
    return cmark_node_get_type(parent) == CMARK_NODE_DOCUMENT ? nil : BlockNode(parent)
  }
}
