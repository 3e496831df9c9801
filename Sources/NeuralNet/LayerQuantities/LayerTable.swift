/// The layers of a network, as those who reckon with vectors and matrices see them.
///
/// Layers count from 1 in the order in which they are declared. What a layer reads of the step before is
/// apart from what it reads of its own. Of a sequence all steps have the same layers.
package struct LayerTable: Sendable {
  /// The units of one layer.
  package struct Layer: Sendable {
    /// The units, in declared order, without time steps.
    package let units: [String]
    /// The units whose outputs are the layer's: those that add what is skipped to, where there are any.
    package let outputUnits: [String]
    /// Nil where the equations are no sums of sources with weights.
    let weights: LayerEntries?
    let recurrentWeights: LayerEntries?
    let biases: LayerEntries?
  }

  /// The layers, from the first to the last.
  package let layers: [Layer]
  /// The inputs, without time steps.
  package let inputs: [String]
  /// The units that have targets, or those of the last layer, without time steps.
  package let outputUnits: [String]
  /// How many time steps there are; 0 outside of sequences.
  package let stepCount: Int
  /// How many samples there are.
  package let sampleCount: Int

  /// Finds the layers of a network.
  ///
  /// - Complexity: O(size of one time step).
  package init(_ network: Network) {
    let steps = network.units.lazy.compactMap { TimedName.parts(of: $0.name).step }.max() ?? 0
    stepCount = steps
    sampleCount = network.samples.count
    var inputs: [String] = []
    var seen: Set<String> = []
    for name in network.inputs {
      let (base, step) = TimedName.parts(of: name)
      if step != 0, seen.insert(base).inserted { inputs.append(base) }
    }
    self.inputs = inputs
    var outputs: [String] = []
    for name in network.outputUnits.map({ TimedName.parts(of: $0).base })
    where !outputs.contains(name) {
      outputs.append(name)
    }
    outputUnits = outputs
    let last = network.layers.filter { layer in
      steps == 0 || layer.units.first.map { TimedName.parts(of: $0.name).step } == steps
    }
    let order = inputs + last.flatMap(\.units).map { TimedName.parts(of: $0.name).base }
    let places = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var layers: [Layer] = []
    for layer in last where !layer.units.isEmpty {
      if let summed = layers.last, Self.isSum(layer, of: summed) {
        layers[layers.count - 1] = summed.adding(layer)
      } else {
        layers.append(Layer(layer, step: steps, places: places))
      }
    }
    self.layers = layers
  }

  /// Whether a layer only adds to the outputs of the one before it what is skipped to there.
  private static func isSum(_ layer: Network.Layer, of other: Layer) -> Bool {
    layer.units.map(\.name) == other.units.map(ScalarNames.sum)
  }
}

extension LayerTable.Layer {
  init(_ layer: Network.Layer, step: Int, places: [String: Int]) {
    units = layer.units.map { TimedName.parts(of: $0.name).base }
    outputUnits = units
    guard let reading = AffineReading(layer.units) else {
      (weights, recurrentWeights, biases) = (nil, nil, nil)
      return
    }
    func matrix(atStep wanted: (Int?) -> Bool) -> LayerEntries? {
      let sources = Set(reading.weights.flatMap(\.keys).filter { wanted($0.step) })
      let order = sources.sorted { left, right in
        places[left.kind.name ?? "", default: 0] < places[right.kind.name ?? "", default: 0]
      }
      guard !order.isEmpty else { return nil }
      return LayerEntries(
        rows: reading.weights.map { own in order.map { own[$0] ?? .constant(0) } })
    }
    weights = matrix { $0 == nil || $0 == step }
    recurrentWeights = matrix { $0 != nil && $0 != step }
    biases =
      reading.biases.allSatisfy { $0 == nil }
      ? nil : LayerEntries(rows: reading.biases.map { [$0 ?? .constant(0)] })
  }

  private init(_ layer: LayerTable.Layer, outputUnits: [String]) {
    units = layer.units
    self.outputUnits = outputUnits
    (weights, recurrentWeights) = (layer.weights, layer.recurrentWeights)
    biases = layer.biases
  }

  fileprivate func adding(_ sum: Network.Layer) -> LayerTable.Layer {
    LayerTable.Layer(self, outputUnits: sum.units.map(\.name))
  }
}

extension Quantity.Kind {
  /// The declared name inside, if there is one.
  fileprivate var name: String? { Quantity(self).name }
}
