package import NeuralNet

extension BoundNetwork {
  /// Whether the author says nothing of how net inputs and outputs are spelled.
  package var hasUsualUnitNames: Bool {
    notation.patterns.isEmpty
      && [Notation(), Notation.layerForm].contains {
        $0.netInput == notation.netInput && $0.output == notation.output
      }
  }

  /// The same network where other letters stand for net inputs and outputs, in LaTeX.
  package func spelling(netInput: String, output: String) -> BoundNetwork {
    var notation = notation
    (notation.netInput, notation.output) = (netInput, output)
    return BoundNetwork(
      label: label, network: network, notation: notation, range: range, declaration: declaration,
      isTrained: isTrained)
  }

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
