package import SourceText

extension ParsedFormula {
  /// Where a range of the text that was read stands in the formula as written: for messages.
  package func place(of range: ByteRange) -> ByteRange { places.place(of: range) }

  /// Whether the token that makes a node can be edited where it stands.
  package func isEditable(at node: Int) -> Bool { places.isEditable(nodes[node].mark) }
}
