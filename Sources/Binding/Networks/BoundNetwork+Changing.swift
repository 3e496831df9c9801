package import NeuralNet

extension BoundNetwork {
  /// The same network with one given number changed, all that follows computed anew.
  ///
  /// - Parameters:
  ///   - quantity: a parameter, an input, a target or the learning rate.
  ///   - number: its new value.
  /// - Returns: the network; `nil` where the quantity is computed, not given.
  /// - Throws: `NetworkProblems` where the number makes no network.
  package func changing(
    _ quantity: Quantity, to number: Double
  ) throws(NetworkProblems) -> BoundNetwork? {
    guard let network = try network.changing(quantity, to: number) else { return nil }
    return replacing(network)
  }
}
