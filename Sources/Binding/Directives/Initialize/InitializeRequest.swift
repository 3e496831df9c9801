package import NeuralNet

/// A comparison of ways to initialize a network.
package struct InitializeRequest: Sendable {
  /// The ways with the names that the directive has for them.
  package let methods: [(name: String, initializer: Initializer)]
  /// The network, with all parameters nought.
  package let network: LayeredNetwork
  /// How many random examples go through the network.
  package let examples: Int
  /// The seed of weights and examples.
  package let seed: UInt64
  /// How many layers lie between two rows of a table; 1 for all.
  package let every: Int
}
