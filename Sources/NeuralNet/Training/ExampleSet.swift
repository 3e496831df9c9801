/// Examples that a model learns from; a mini-batch takes some of them.
package protocol ExampleSet: Sendable {
  var count: Int { get }

  /// The examples of some indices, counted from 0, in that order.
  ///
  /// Complexity: O(indices · size of an example).
  func subset(_ indices: ArraySlice<Int>) -> Self
}
