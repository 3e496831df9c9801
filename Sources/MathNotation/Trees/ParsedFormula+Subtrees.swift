extension ParsedFormula {
  /// The subtree whose root is the node with the given index.
  @inlinable
  package subscript(root: Int) -> Subtree { Subtree(nodes, root: root) }

  /// The number that a node is; `nil` of other nodes.
  package func literal(at node: Int) -> Literal? {
    guard case .number(let index) = nodes[node].kind else { return nil }
    return literals[Int(index)]
  }
}
