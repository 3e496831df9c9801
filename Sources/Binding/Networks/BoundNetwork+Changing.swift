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

  /// The same network after one update of all parameters that are not frozen, or only of some, evaluated anew; nil
  /// where there is no update, or where a new parameter has no value.
  ///
  /// - Complexity: that of a pass forward and back over all samples.
  package func updated(only names: [String]? = nil) -> BoundNetwork? {
    guard network.hasGradient, network.learningRate != nil else { return nil }
    var parameters: [String: Double] = [:]
    for name in names ?? network.parameterNames {
      guard let value = values[.updated(name)], value.isFinite else { return nil }
      parameters[name] = value
    }
    return replacing(network.with(parameters: parameters))
  }
}
