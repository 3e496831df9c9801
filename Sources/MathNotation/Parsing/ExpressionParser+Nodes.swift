extension ExpressionParser {
  /// Where a subtree begins: in the nodes and in the text.
  struct Beginning {
    /// The index of its first node.
    var node: Int
    /// The 0-based offset of its first byte.
    var offset: Int32
  }

  /// The beginning of a subtree whose first token is at hand.
  var here: Beginning { Beginning(node: nodes.count, offset: token.start) }

  /// Appends a leaf made of the given text.
  mutating func leaf(_ kind: MathNode.Kind, from start: Int32, to end: Int32) {
    nodes.append(
      MathNode(
        kind: kind, first: Int32(nodes.count), start: start, end: end, markStart: start,
        markEnd: end))
  }

  /// Appends a leaf that goes from a token to what was read last.
  mutating func leaf(_ kind: MathNode.Kind, from token: Token) {
    leaf(kind, from: token.start, to: previousEnd)
  }

  /// Appends a node over everything since a beginning; the token makes it what it is.
  mutating func node(_ kind: MathNode.Kind, since beginning: Beginning, mark: Token) {
    node(kind, since: beginning, markFrom: mark.start, to: mark.end)
  }

  /// Appends a node over everything since a beginning, with what makes it what it is.
  mutating func node(
    _ kind: MathNode.Kind, since beginning: Beginning, markFrom start: Int32, to end: Int32
  ) {
    nodes.append(
      MathNode(
        kind: kind, first: Int32(beginning.node), start: beginning.offset, end: previousEnd,
        markStart: start, markEnd: end))
  }

  /// Adds a literal that no token has, and gives its index.
  mutating func appendLiteral(_ literal: Literal) -> Int32 {
    literals.append(literal)
    return Int32(literals.count - 1)
  }
}
