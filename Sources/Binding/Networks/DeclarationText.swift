import SourceText

/// The body of a network's declaration, with the places of its entries.
struct DeclarationText {
  let bytes: [UInt8]
  let entries: [BodyNode.Entry]

  /// Nil where a body is no map.
  ///
  /// - Complexity: that of parsing it.
  init?(_ declaration: String) {
    let body = DirectiveBody(SlicedText(declaration), masksBraces: true)
    guard case .map(let entries)? = body.root?.content else { return nil }
    bytes = Array(declaration.utf8)
    self.entries = entries
  }

  /// Where the line of an offset begins.
  func lineStart(of offset: Int) -> Int {
    (bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }
}
