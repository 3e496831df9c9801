/// A network of dense layers of any size, computed as matrices.
///
/// a_0 = x; z_l = W_l a_{l−1} + b_l; a_l = act_l(z_l); y = a_L. Parameters stand in one vector,
/// layer by layer: the weights input-major (those of all units for input 0, then for input 1,
/// and so on), then the biases.
package struct LayeredNetwork: Sendable {
  package struct Layer: Hashable, Sendable {
    package var unitCount: Int
    package var activation: Activation
    package var bias: Bias

    package init(_ unitCount: Int, _ activation: Activation, bias: Bias = .perUnit) {
      self.unitCount = unitCount
      self.activation = activation
      self.bias = bias
    }
  }

  package enum Bias: String, Hashable, Sendable, CaseIterable {
    case perUnit
    /// One number for all units of the layer.
    case shared
    case none

    /// How many numbers a layer of so many units has.
    func count(units: Int) -> Int {
      switch self {
      case .perUnit: units
      case .shared: 1
      case .none: 0
      }
    }
  }

  /// Adds a_from, unweighted, to a later layer of the same size.
  ///
  /// Layers count from 1 here; layer 0 is the input.
  package struct Skip: Hashable, Sendable {
    package enum Place: String, Hashable, Sendable, CaseIterable {
      /// z_to += a_from.
      case preActivation
      /// a_to = act(z_to) + a_from.
      case postActivation
    }

    package var from: Int
    package var to: Int
    package var place: Place

    package init(from: Int, to: Int, place: Place) {
      self.from = from
      self.to = to
      self.place = place
    }
  }

  package let inputCount: Int
  package let layers: [Layer]
  package let skips: [Skip]
  package let loss: Loss
  package let reduction: Network.Reduction
  package var parameters: [Double]
  /// For each layer the map from its inputs to its net inputs.
  let maps: [AffineMap]

  /// A network with all parameters nought.
  ///
  /// - Throws: everything that is wrong with the shapes.
  package init(
    inputCount: Int, layers: [Layer], skips: [Skip] = [], loss: Loss = .halfSquaredError,
    reduction: Network.Reduction = .mean
  ) throws(LayerProblems) {
    let problems = LayerProblems.find(inputCount: inputCount, layers: layers, skips: skips)
    guard problems.isEmpty else { throw LayerProblems(problems: problems) }
    self.inputCount = inputCount
    self.layers = layers
    self.skips = skips
    self.loss = loss
    self.reduction = reduction
    var maps: [AffineMap] = []
    for layer in layers {
      maps.append(
        AffineMap(
          inputCount: maps.last?.outputCount ?? inputCount, outputCount: layer.unitCount,
          bias: layer.bias, startingAt: maps.last?.end ?? 0))
    }
    self.maps = maps
    parameters = Array(repeating: 0, count: maps.last?.end ?? 0)
  }
}

extension LayeredNetwork {
  package var outputCount: Int { layers.last?.unitCount ?? 0 }

  /// For each layer where its weights and its biases stand in `parameters`.
  package var weightRanges: [Range<Int>] { maps.map(\.weights) }
  package var biasRanges: [Range<Int>] { maps.map(\.biases) }

  /// The number of inputs of layer l, counted from 0.
  package func fanIn(_ l: Int) -> Int { maps[l].inputCount }

  /// Sets the weights of layer l, counted from 0; row u of the matrix holds those of unit u.
  package mutating func setMatrix(_ rows: [[Double]], layer l: Int) {
    maps[l].setMatrix(rows, in: &parameters)
  }

  /// Sets the biases of layer l, counted from 0.
  package mutating func setBiases(_ biases: [Double], layer l: Int) {
    for (index, bias) in zip(maps[l].biases, biases) { parameters[index] = bias }
  }
}
