/// The value that a leaf of an expression would need for the whole to come to a target.
package struct NeededValue: Sendable {
  /// The leaf: a number or a symbol.
  package var node: Int
  /// What it would have to be.
  package var value: Double
  /// ∂(whole)/∂(leaf) at the present values: how much of an error in the target it makes up.
  package var slope: Double

  /// The need of the node with the given index.
  package init(node: Int, value: Double, slope: Double) {
    self.node = node
    self.value = value
    self.slope = slope
  }
}
