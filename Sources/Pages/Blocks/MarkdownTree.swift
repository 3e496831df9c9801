import CCMark

/// Markdown as libcmark reads it, inline notation with it.
struct MarkdownTree: ~Copyable {
  private let document: OpaquePointer?

  /// Parses Markdown.
  ///
  /// Complexity: O(n).
  init(_ markdown: [UInt8]) {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    markdown.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    document = cmark_parser_finish(parser)
  }

  deinit { cmark_node_free(document) }

  /// The blocks of the document.
  var blocks: MarkdownNode.Siblings {
    MarkdownNode.Siblings(first: cmark_node_first_child(document))
  }
}

/// A node of a ``MarkdownTree``, which must outlive it.
struct MarkdownNode {
  /// What a node is.
  enum Kind {
    case quote
    case list(isOrdered: Bool, start: Int, isTight: Bool)
    case item
    /// A block of code and the info string of its fence.
    case code(info: String)
    case htmlBlock
    case paragraph
    case heading(level: Int)
    case rule
    case text
    case softBreak
    case lineBreak
    case codeSpan
    case htmlInline
    case emphasis
    case strong
    case link
    case image
    case other
  }

  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// What libcmark takes the node for.
  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code(info: Self.text(cmark_node_get_fence_info(pointer)))
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(pointer)))
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  private var list: Kind {
    .list(
      isOrdered: cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST,
      start: Int(cmark_node_get_list_start(pointer)),
      isTight: cmark_node_get_list_tight(pointer) != 0)
  }

  /// The text of a leaf: words, code or HTML.
  var literal: String { Self.text(cmark_node_get_literal(pointer)) }
  /// Where a link or an image leads.
  var address: String { Self.text(cmark_node_get_url(pointer)) }
  /// The title of a link or an image; empty where it has none.
  var title: String { Self.text(cmark_node_get_title(pointer)) }
  /// The 0-based lines of a block.
  var lines: ClosedRange<Int> {
    let first = Int(cmark_node_get_start_line(pointer)) - 1
    return first...max(first, Int(cmark_node_get_end_line(pointer)) - 1)
  }

  /// The nodes in this one.
  var children: Siblings { Siblings(first: cmark_node_first_child(pointer)) }

  /// All words of the leaves below it.
  ///
  /// Complexity: O(nodes); it does not recur.
  var words: String {
    var words = ""
    let iterator = cmark_iter_new(pointer)
    defer { cmark_iter_free(iterator) }
    while true {
      switch cmark_iter_next(iterator) {
      case CMARK_EVENT_DONE: return words
      case CMARK_EVENT_ENTER:
        guard let node = cmark_iter_get_node(iterator) else { continue }
        switch MarkdownNode(node).kind {
        case .text, .codeSpan, .code: words += MarkdownNode(node).literal
        case .softBreak, .lineBreak: words += " "
        default: break
        }
      default: break
      }
    }
  }

  private static func text(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }

  /// Nodes beside each other.
  struct Siblings: Sequence, IteratorProtocol {
    private var pointer: OpaquePointer?

    fileprivate init(first: OpaquePointer?) { pointer = first }

    mutating func next() -> MarkdownNode? {
      guard let current = pointer else { return nil }
      pointer = cmark_node_next(current)
      return MarkdownNode(current)
    }
  }
}
