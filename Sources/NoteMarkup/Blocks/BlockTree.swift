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
