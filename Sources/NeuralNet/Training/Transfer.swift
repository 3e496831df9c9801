/// A trained network whose last layers are replaced: the others are kept, and frozen if wanted.
package struct Transfer: Sendable {
  /// The kept layers with their parameters, then the new ones with parameters of nought.
  package let network: LayeredNetwork
  /// The indices of the kept layers' parameters.
  package let kept: Set<Int>
  /// The kept layers, from 0.
  package let keptLayers: Range<Int>

  /// - Parameters:
  ///   - source: the trained network.
  ///   - count: how many of its last layers go.
  ///   - newLayers: what takes their place.
  ///   - loss: that of the new network; the source's if nil.
  /// - Throws: what is wrong with the new shapes. Skips to removed layers are removed, too.
  package init(
    from source: LayeredNetwork, removingLast count: Int, adding newLayers: [LayeredNetwork.Layer],
    loss: Loss? = nil
  ) throws(LayerProblems) {
    let keptLayers = 0..<max(0, source.layers.count - max(0, count))
    var network = try LayeredNetwork(
      inputCount: source.inputCount, layers: Array(source.layers[keptLayers]) + newLayers,
      skips: source.skips.filter { $0.to <= keptLayers.count }, loss: loss ?? source.loss,
      reduction: source.reduction)
    let end = keptLayers.last.map { source.maps[$0].end } ?? 0
    network.parameters.replaceSubrange(..<end, with: source.parameters[..<end])
    self.network = network
    self.keptLayers = keptLayers
    kept = Set(0..<end)
  }
}
