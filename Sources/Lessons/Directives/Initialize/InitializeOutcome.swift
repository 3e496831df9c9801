package import NeuralNet

/// One way to initialize a network, and what it does to weights and signals.
package struct InitializeOutcome: Sendable {
  /// The name that the directive has for it.
  package let method: String
  /// How the weights are drawn.
  package let initializer: Initializer
  /// What became of each layer; at least one.
  package let layers: [LayerStatistics]
}
