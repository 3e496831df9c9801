extension MathNode {
  /// The node with its text and its subtree further on.
  func moved(by shift: Int32, first: Int32) -> MathNode {
    var node = self
    node.first += first
    node.start += shift
    node.end += shift
    node.markStart += shift
    node.markEnd += shift
    return node
  }
}
