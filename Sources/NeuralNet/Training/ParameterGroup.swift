/// A named part of the parameters: a layer's weights and biases.
package struct ParameterGroup: Hashable, Sendable {
  /// What the layer is called.
  package let name: String
  /// The indices of its parameters.
  package let indices: [Int]

  /// From a name and indices.
  package init(name: String, indices: [Int]) {
    self.name = name
    self.indices = indices
  }
}
